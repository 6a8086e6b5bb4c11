import { Flag, Id, Nested } from '../fields.js';
import { PersonRef } from '../shared/shared.dto.js';
import { OfConversation } from './commands.dto.js';

/** A conversation, or one of its messages. */
export class ReportTarget extends OfConversation {
  @Id({ optional: true }) messageId?: string;
}

/** What a report has to know of its conversation. */
export class ReportedConversation {
  @Id() customerId: string;
  @Nested(() => PersonRef, { nullable: true }) assignedAgent: PersonRef | null;
  /** The message is a note: not there for customers. */
  @Flag() isNote: boolean;
}
