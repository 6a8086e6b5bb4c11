import type { Ticket, TicketSort } from '@switchboard/contracts';
import { keys } from '../../api/keys.js';
import type { RowKind } from '../live/row-cache.js';
import { among, assignedAs } from '../live/row-list.js';

/** What a list of tickets asks for; the values of a kind are joined by commas. */
export type TicketFilter = Readonly<
  Partial<
    Record<'status' | 'priority' | 'assignee' | 'tag' | 'customer' | 'conversation' | 'search', string> & {
      sort: TicketSort;
    }
  >
>;

/** How a conversation has to do with a ticket: its own, one linked to it, or not at all. */
export function relationTo(conversation: string, ticket: Ticket): 'own' | 'linked' | null {
  if (ticket.conversationId === conversation) return 'own';
  return ticket.linkedConversations?.some(({ id }) => id === conversation) ? 'linked' : null;
}

/** Whether a ticket belongs into a list. A search is the server's to decide: it never matches here. */
export function ticketBelongs(filter: TicketFilter, ticket: Ticket, me: string): boolean {
  return (
    !filter.search &&
    among(filter.status, ticket.status) &&
    among(filter.priority, ticket.priority) &&
    assignedAs(filter.assignee, ticket.assignee?.id ?? null, me) &&
    (!filter.tag || (ticket.tags ?? []).includes(filter.tag)) &&
    (!filter.customer || filter.customer === ticket.customer.id) &&
    (!filter.conversation || relationTo(filter.conversation, ticket) !== null)
  );
}

export const TICKETS: RowKind<Ticket, TicketFilter> = {
  path: '/tickets',
  lists: keys.tickets,
  list: (filter) => [...keys.tickets, filter],
  arrivals: (filter) => keys.arrivals({ tickets: filter }),
  ones: ['ticket'],
  one: keys.ticket,
  belongs: ticketBelongs,
  stale: (known, arrived) => arrived.version < known.version,
};
