import { Flag, Id, Int, Nested, Text } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PersonRef } from '../shared/shared.dto.js';
import { OfConversation } from './commands.dto.js';

/** A conversation that is there already. */
export class FindForTicket extends OfConversation {
  /** It is only to be linked: it doesn't become a ticket's own, and ticket-svc isn't told of its messages. */
  @Flag({ optional: true }) linking?: boolean;
}

/** A conversation under an id that was chosen before: made once, however often it is asked for. */
export class OpenForTicket extends OfConversation {
  @Text({ max: LIMITS.conversationTitle }) title: string;
  @Nested(() => PersonRef) customer: PersonRef;
  /** Staff who make a ticket answer it themselves; a customer's goes to the assistant first. */
  @Id() createdBy: string;
  /** It is closed already. */
  @Flag() locked: boolean;
  @Int() ticketVersion: number;
}

/** What a ticket has to know of its conversation. */
export class TicketConversation {
  @Id() conversationId: string;
  @Int({ min: 1 }) number: number;
  @Nested(() => PersonRef) customer: PersonRef;
  @Id({ nullable: true }) assistantId: string | null;
}
