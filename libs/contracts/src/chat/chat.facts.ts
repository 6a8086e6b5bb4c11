import { type Role, ROLES } from '../auth/auth.words.js';
import { Id, Int, ManyOf, Nested, OneOf, Plain, Time } from '../fields.js';
import { PersonRef } from '../shared/shared.dto.js';
import {
  type ConversationStatus,
  type HandoffReason,
  type RefusalCategory,
  CONVERSATION_STATUSES,
  HANDOFF_REASONS,
  REFUSAL_CATEGORIES,
} from './chat.words.js';
import { ConversationState } from './conversation.dto.js';
import { Message } from './message.dto.js';

/** A conversation as facts carry it, in the staff form. `publicVersion` is the `version` of the customer form. */
export class ConversationFact extends ConversationState {
  @Int() publicVersion: number;
}

/** Who did it; null: the system. */
export class Doer extends PersonRef {
  @OneOf([...ROLES, 'assistant']) role: Role | 'assistant';
}

/** A conversation after a change. `agent` is whom a takeover or an assignment brings, null when it takes them away. */
export class ConversationChanged {
  @Nested(() => ConversationFact) conversation: ConversationFact;
  @Nested(() => Doer, { nullable: true }) by: Doer | null;
  @OneOf(CONVERSATION_STATUSES, { nullable: true }) previousStatus: ConversationStatus | null;
  @OneOf(HANDOFF_REASONS, { optional: true }) reason?: HandoffReason;
  @Nested(() => PersonRef, { optional: true, nullable: true }) agent?: PersonRef | null;
  @Nested(() => PersonRef, { optional: true, nullable: true }) previousAgent?: PersonRef | null;
}

/** A message or note, with the conversation as it left it. */
export class MessageFact {
  @Nested(() => Message) message: Message;
  @Nested(() => ConversationFact) conversation: ConversationFact;
}

/** One member's read cursor moved to `upToSeq`. `unread` is what is left for them. */
export class MessageRead {
  @Id() conversationId: string;
  @Id() customerId: string;
  @Id() userId: string;
  @OneOf(ROLES) role: Role;
  @Int() upToSeq: number;
  @Int() unread: number;
  @Time() readAt: string;
}

/** That a message was refused, and for what. Never its text. */
export class MessageRefused {
  @Id() conversationId: string;
  @Id() customerId: string;
  @ManyOf(REFUSAL_CATEGORIES) categories: RefusalCategory[];
  @Plain() by: string;
  @Time() at: string;
}
