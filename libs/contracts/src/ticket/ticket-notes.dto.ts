import { Id, ListOf, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery, PersonRef } from '../shared/shared.dto.js';
import { type TicketField, TICKET_FIELDS } from './ticket.words.js';

/** What staff tell each other on a ticket. There is no customer form. */
export class TicketNote {
  @Id() id: string;
  @Id() ticketId: string;
  @Nested(() => PersonRef) author: PersonRef;
  @Plain() content: string;
  @Time() createdAt: string;
}

export class TicketNoteBody {
  @Text({ max: LIMITS.note }) content: string;
}

export class AddTicketNote extends TicketNoteBody {
  @Id() id: string;
}

/** A page of what belongs to one ticket, oldest first. */
export class OfTicket extends PageQuery {
  @Id() id: string;
}

export class TicketNotePage {
  @ListOf(() => TicketNote) items: TicketNote[];
  @Plain({ nullable: true }) nextCursor: string | null;
}

/** One change: values as people read them, names instead of ids. `escalated` has the reason in `to`. */
export class TicketChange {
  @OneOf(TICKET_FIELDS) field: TicketField;
  @Plain({ nullable: true }) from: string | null;
  @Plain({ nullable: true }) to: string | null;
}

/** `actor` null: the system. */
export class TicketHistoryEntry extends TicketChange {
  @Time() at: string;
  @Nested(() => PersonRef, { nullable: true }) actor: PersonRef | null;
}

export class TicketHistoryPage {
  @ListOf(() => TicketHistoryEntry) items: TicketHistoryEntry[];
  @Plain({ nullable: true }) nextCursor: string | null;
}
