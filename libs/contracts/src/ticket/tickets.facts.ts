import { Doer } from '../chat/chat.facts.js';
import { Flag, Id, Int, ListOf, Nested } from '../fields.js';
import { TicketChange, TicketNote } from './ticket-notes.dto.js';
import { Ticket } from './tickets.dto.js';

/** A ticket as facts carry it, in the staff form. `publicVersion` is the `version` of the customer form. */
export class TicketOfFact extends Ticket {
  @Int() publicVersion: number;
  /** Its conversation was made for it. */
  @Flag() ownsConversation: boolean;
}

/** A ticket after a change. `actor` null: the system. */
export class TicketChanged {
  @Nested(() => TicketOfFact) ticket: TicketOfFact;
  @ListOf(() => TicketChange) changes: TicketChange[];
  @Nested(() => Doer, { nullable: true }) actor: Doer | null;
}

/** A note, which never leaves the staff. */
export class TicketNoteAdded {
  @Nested(() => TicketNote) note: TicketNote;
  @Id() conversationId: string;
}
