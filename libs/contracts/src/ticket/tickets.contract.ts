import { event } from '../define.js';
import { TicketChanged, TicketNoteAdded } from './tickets.facts.js';

const changed = (type: string) =>
  event({
    type: `ticket.ticket.${type}`,
    version: 1,
    payload: TicketChanged,
    key: (fact) => fact.ticket.id,
  });

/** Tickets: what ticket-svc answers and announces about them. */
export const tickets = {
  /** Fires when a ticket is stored; the conversation made for it may come a moment later. */
  ticketCreated: changed('created'),
  /** Fires when words, tags, priority or the due date changed. */
  ticketUpdated: changed('updated'),
  /** Fires when somebody else has it, or nobody. */
  ticketAssigned: changed('assigned'),
  ticketStatusChanged: changed('status-changed'),
  /** Fires once per escalation, in which the priority may have risen. */
  ticketEscalated: changed('escalated'),
  ticketDeleted: changed('deleted'),
  /** Never for customers' eyes. */
  ticketNoteAdded: event({
    type: 'ticket.note.added',
    version: 1,
    payload: TicketNoteAdded,
    key: (fact) => fact.note.id,
  }),
} as const;
