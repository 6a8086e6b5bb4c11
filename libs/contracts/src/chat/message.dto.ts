import { ROLES, type Role } from '../auth/auth.words.js';
import { Flag, Id, Ids, Int, ListOf, Nested, Num, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import {
  type AnswerReason,
  type AnswerStatus,
  type SenderType,
  type Sentiment,
  type SourceKind,
  type SystemCode,
  ANSWER_REASONS,
  ANSWER_STATUSES,
  SENDER_TYPES,
  SENTIMENTS,
  SOURCE_KINDS,
  SYSTEM_CODES,
} from './chat.words.js';

export class MessageSender {
  @Id() id: string;
  @Plain() name: string;
  /** A member's role, or `assistant`. */
  @OneOf([...ROLES, 'assistant']) role: Role | 'assistant';
}

/** Where an answer was taken from. `n` is the number that stands in the text, from 1. */
export class Citation {
  @Int({ min: 1 }) n: number;
  @OneOf(SOURCE_KINDS) kind: SourceKind;
  @Id() id: string;
  @Plain() title: string;
  @Plain({ optional: true }) url?: string;
  @Plain() excerpt: string;
  @Id({ optional: true }) passageId?: string;
}

/** On a customer's message: what became of the assistant's work on it. */
export class AnswerState {
  @OneOf(ANSWER_STATUSES) status: AnswerStatus;
  @OneOf(ANSWER_REASONS, { optional: true }) reason?: AnswerReason;
}

/** `cost` in USD (null: the model has no price) and `confidence` (0–1) are for staff only. */
export class MessageMetadata {
  @OneOf(SENTIMENTS, { nullable: true }) sentiment: Sentiment | null;
  @Plain({ optional: true }) model?: string;
  @Int({ optional: true }) promptTokens?: number;
  @Int({ optional: true }) completionTokens?: number;
  @Int({ optional: true }) tokensUsed?: number;
  /** In ms, from the claim of the job to the last token. */
  @Int({ optional: true }) processingTime?: number;
  @Num({ optional: true, nullable: true }) cost?: number | null;
  @Num({ min: 0, max: 1, optional: true }) confidence?: number;
}

/**
 * An entry of a conversation. Public messages are numbered by `seq`, 1..n without a gap for everyone; a private note
 * has `seq` null, a `noteSeq` of its own, and `afterSeq`, the public message it stands behind.
 */
export class Message {
  @Id() id: string;
  @Id() conversationId: string;
  @Int({ min: 1, nullable: true }) seq: number | null;
  @Int({ min: 1, nullable: true }) noteSeq: number | null;
  @Int() afterSeq: number;
  /** On a line of the system: whom it is about (`agent_joined`, `agent_left`), or null. */
  @Nested(() => MessageSender, { nullable: true }) sender: MessageSender | null;
  @OneOf(SENDER_TYPES) senderType: SenderType;
  @OneOf(SYSTEM_CODES, { nullable: true }) code: SystemCode | null;
  @Plain() content: string;
  @Flag() private: boolean;
  @Id({ nullable: true }) clientMessageId: string | null;
  @Id({ nullable: true }) replyTo: string | null;
  @Id({ nullable: true }) inReplyTo: string | null;
  /** Of a note: the colleagues it is for. */
  @Ids({ max: LIMITS.mentions, optional: true }) mentions?: string[];
  @ListOf(() => Citation) sources: Citation[];
  @Nested(() => AnswerState, { nullable: true }) answer: AnswerState | null;
  @Nested(() => MessageMetadata) metadata: MessageMetadata;
  /** Read by the other side: by the customer, or by any of the staff. */
  @Flag() isRead: boolean;
  @Time({ nullable: true }) readAt: string | null;
  @Time() createdAt: string;
}

export class SendMessageBody {
  @Text({ max: LIMITS.message }) content: string;
  @Id({ optional: true }) clientMessageId?: string;
  /** A note for staff only. */
  @Flag({ optional: true }) private?: boolean;
  @Id({ optional: true }) replyTo?: string;
  /** Of a note: the colleagues it is for. */
  @Ids({ max: LIMITS.mentions, optional: true }) mentions?: string[];
}

export class SendMessage extends SendMessageBody {
  @Id() conversationId: string;
}

/** After `afterSeq`, or before `beforeSeq`, or with neither the last `limit`; ascending. */
export class MessageQuery {
  @Int({ min: 1, max: LIMITS.pageMax, optional: true }) limit?: number;
  @Int({ optional: true }) afterSeq?: number;
  @Int({ optional: true }) beforeSeq?: number;
  @Int({ optional: true }) afterNoteSeq?: number;
}

export class ListMessages extends MessageQuery {
  @Id() conversationId: string;
}

export class MessagePage {
  @ListOf(() => Message) items: Message[];
  @Int() lastSeq: number;
  /** The answer was cut: ask again from its end. */
  @Flag() more: boolean;
}

export class MarkReadBody {
  @Int() upToSeq: number;
}

export class MarkRead extends MarkReadBody {
  @Id() conversationId: string;
}

export class Unread {
  @Int() unread: number;
}

export class RetryBody {
  @Id({ optional: true }) messageId?: string;
}

export class Retry extends RetryBody {
  @Id() conversationId: string;
}
