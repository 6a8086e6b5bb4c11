import { event, rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import {
  AddTicketNote,
  OfTicket,
  TicketHistoryPage,
  TicketNote,
  TicketNotePage,
} from './ticket-notes.dto.js';
import {
  AssignTicket,
  CreateTicket,
  EscalateTicket,
  LinkConversation,
  OfTicketThread,
  SetTicketStatus,
  Ticket,
  TicketCounts,
  TicketPage,
  TicketQuery,
  TicketThread,
  UpdateTicket,
} from './tickets.dto.js';
import { TicketChanged, TicketNoteAdded } from './tickets.facts.js';

const NOT_FOUND = { NOT_FOUND: 'not-found' } as const;
const changing = { ...NOT_FOUND, STALE_VERSION: 'conflict' } as const;
const changed = (type: string) =>
  event({
    type: `ticket.ticket.${type}`,
    version: 1,
    payload: TicketChanged,
    key: (fact) => fact.ticket.id,
  });

/** Tickets: what ticket-svc answers and announces about them. */
export const tickets = {
  createTicket: rpc({
    subject: 'ticket.tickets.create',
    request: CreateTicket,
    response: Ticket,
    errors: { ...NOT_FOUND, IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  listTickets: rpc({
    subject: 'ticket.tickets.list',
    request: TicketQuery,
    response: TicketPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  countTickets: rpc({ subject: 'ticket.tickets.count', request: Empty, response: TicketCounts, errors: {} }),
  getTicket: rpc({ subject: 'ticket.tickets.get', request: ById, response: Ticket, errors: NOT_FOUND }),
  updateTicket: rpc({
    subject: 'ticket.tickets.update',
    request: UpdateTicket,
    response: Ticket,
    errors: { ...changing, TICKET_CLOSED: 'conflict' },
  }),
  deleteTicket: rpc({ subject: 'ticket.tickets.delete', request: ById, response: Empty, errors: NOT_FOUND }),
  setTicketStatus: rpc({
    subject: 'ticket.tickets.set-status',
    request: SetTicketStatus,
    response: Ticket,
    errors: { ...changing, ILLEGAL_STATUS: 'conflict' },
  }),
  /** To oneself what a colleague has: refused unless forced, so that one of two who race wins. */
  assignTicket: rpc({
    subject: 'ticket.tickets.assign',
    request: AssignTicket,
    response: Ticket,
    errors: { ...changing, ALREADY_ASSIGNED: 'conflict' },
  }),
  escalateTicket: rpc({
    subject: 'ticket.tickets.escalate',
    request: EscalateTicket,
    response: Ticket,
    errors: { ...changing, TICKET_CLOSED: 'conflict', IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  /** Linked already, or the ticket's own: nothing changes. Somebody else's is refused. */
  linkConversation: rpc({
    subject: 'ticket.tickets.link-conversation',
    request: LinkConversation,
    response: Ticket,
    errors: changing,
  }),
  unlinkConversation: rpc({
    subject: 'ticket.tickets.unlink-conversation',
    request: LinkConversation,
    response: Ticket,
    errors: changing,
  }),
  /** The conversation whose messages are the ticket's, if the caller may read them, or write there. */
  ticketThread: rpc({
    subject: 'ticket.tickets.thread',
    request: OfTicketThread,
    response: TicketThread,
    errors: { ...NOT_FOUND, TICKET_CLOSED: 'conflict' },
  }),
  ticketHistory: rpc({
    subject: 'ticket.tickets.history',
    request: OfTicket,
    response: TicketHistoryPage,
    errors: { ...NOT_FOUND, INVALID_CURSOR: 'invalid' },
  }),
  listTicketNotes: rpc({
    subject: 'ticket.notes.list',
    request: OfTicket,
    response: TicketNotePage,
    errors: { ...NOT_FOUND, INVALID_CURSOR: 'invalid' },
  }),
  addTicketNote: rpc({
    subject: 'ticket.notes.add',
    request: AddTicketNote,
    response: TicketNote,
    errors: { ...NOT_FOUND, IDEMPOTENCY_MISMATCH: 'conflict' },
  }),

  /** Fires when a ticket is stored; the conversation made for it may come a moment later. */
  ticketCreated: changed('created'),
  /** Fires when words, tags, priority, the due date or the linked conversations changed. */
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
