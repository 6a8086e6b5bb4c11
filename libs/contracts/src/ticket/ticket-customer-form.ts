import type { TicketChange } from './ticket-notes.dto.js';
import type { TicketField } from './ticket.words.js';
import type { Ticket } from './tickets.dto.js';
import type { TicketOfFact } from './tickets.facts.js';

/** What a customer may see of a ticket. `publicVersion` counts public changes only. Notes and history have no such form. */
export function customerTicket(ticket: Ticket, publicVersion: number): Ticket {
  const form = { ...ticket, version: publicVersion };
  delete form.assignedBecause;
  delete form.tags;
  delete form.linkedConversations;
  return form;
}

/** Changes of these are nothing to customers. */
const INTERNAL: ReadonlySet<TicketField> = new Set(['tags', 'conversations']);

/** Whether a customer may know that something happened. */
export const isPublicChange = (changes: readonly TicketChange[]): boolean =>
  changes.some(({ field }) => !INTERNAL.has(field));

/** A fact's ticket as staff see it when it is pushed. */
export function staffTicketOfFact(fact: TicketOfFact): Ticket {
  const { publicVersion: _, ownsConversation: __, ...form } = fact;
  return form;
}

/** A fact's ticket as its customer sees it when it is pushed. */
export function customerTicketOfFact(fact: TicketOfFact): Ticket {
  return customerTicket(staffTicketOfFact(fact), fact.publicVersion);
}
