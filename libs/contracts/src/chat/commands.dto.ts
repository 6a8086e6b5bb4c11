import { Flag, Id, Ids, Int, ListOf, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import {
  type AnswerReason,
  type HandoffReason,
  type Sentiment,
  type Trend,
  ANSWER_REASONS,
  HANDOFF_REASONS,
  SENTIMENTS,
  TRENDS,
} from './chat.words.js';
import { Citation, Message, MessageMetadata } from './message.dto.js';

export class HandoffBody {
  /** The customer's own words, kept in the note for the agent. */
  @Text({ max: LIMITS.handoffReason, optional: true }) reason?: string;
}

export class Handoff extends HandoffBody {
  @Id() id: string;
}

export class TakeoverBody {
  /** Take it from a colleague. */
  @Flag({ optional: true }) force?: boolean;
}

export class Takeover extends TakeoverBody {
  @Id() id: string;
}

export class AssignBody {
  /** Null puts it back into the queue. */
  @Id({ nullable: true }) agentId: string | null;
}

export class Assign extends AssignBody {
  @Id() id: string;
}

export class RatingBody {
  @Int({ min: 1, max: 5 }) score: number;
  @Text({ max: LIMITS.ratingComment, optional: true }) comment?: string;
}

export class Rate extends RatingBody {
  @Id() id: string;
}

export class OfWorkspace {
  @Id() workspaceId: string;
}

/** One conversation, named by a service that acts for no user. */
export class OfConversation extends OfWorkspace {
  @Id() conversationId: string;
}

/** What an answer is written from. */
export class AnswerContext {
  /** The newest customer's message that waits for an answer, or null when none does. */
  @Nested(() => Message, { nullable: true }) question: Message | null;
  /** The public messages before the question, at most ten, ascending. No notes. */
  @ListOf(() => Message) history: Message[];
  @Int() epoch: number;
  @Id() customerId: string;
  @Plain() customerName: string;
  @Id({ nullable: true }) assistantId: string | null;
  /** A person has been asked for and hasn't come yet: answer only from sources. */
  @Flag() waiting: boolean;
  /** Answers in a row before this question that said "I don't know". */
  @Int() unknownInARow: number;
  /** Customer messages in a row, this one included, in which they were frustrated. */
  @Int() frustratedInARow: number;
}

export class RenewAnswer extends OfConversation {
  /** The customer's message that is being answered. */
  @Id() messageId: string;
}

/** The assistant's answer. Refused when the handler has changed since (`epoch`), or a newer question was answered. */
export class LandAnswer extends OfConversation {
  @Id() inReplyTo: string;
  @Int() epoch: number;
  @Text({ max: 20_000, raw: true }) content: string;
  @ListOf(() => Citation, { max: 20 }) sources: Citation[];
  @Nested(() => MessageMetadata) metadata: MessageMetadata;
  @Id() assistantId: string;
  /** The assistant says that it doesn't know. */
  @Flag() unknown: boolean;
  /** Hand off in the answer's own transaction. */
  @OneOf(HANDOFF_REASONS, { optional: true }) handoff?: HandoffReason;
}

/** An answer that will not come: failed (the customer is told), or discarded (nothing is shown). */
export class SettleAnswer extends OfConversation {
  @Id() messageId: string;
  @Int() epoch: number;
  @OneOf(['failed', 'discarded']) status: 'failed' | 'discarded';
  @OneOf(ANSWER_REASONS) reason: AnswerReason;
  @OneOf(HANDOFF_REASONS, { optional: true }) handoff?: HandoffReason;
}

export class StaffIds {
  @Ids({ max: 10_000 }) ids: string[];
}

export class CustomerIds {
  @Ids({ max: LIMITS.pageMax }) ids: string[];
}

export class Mood {
  @OneOf(SENTIMENTS) sentiment: Sentiment;
  @Time() at: string;
}

/** A customer's history in figures. `mood` holds the sentiments of their last messages, oldest first. */
export class CustomerFigures {
  @Id() customerId: string;
  @Int() conversations: number;
  @Int() open: number;
  @Time({ nullable: true }) lastActivityAt: string | null;
  @OneOf(SENTIMENTS, { nullable: true }) sentiment: Sentiment | null;
  @OneOf(TRENDS) sentimentTrend: Trend;
  @ListOf(() => Mood, { max: 20 }) mood: Mood[];
}

export class CustomerFiguresList {
  @ListOf(() => CustomerFigures) items: CustomerFigures[];
}
