import { ROLES, type Role } from '../auth/auth.words.js';
import { Flag, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Text, Texts, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { AssignedBecause, PageQuery, PersonRef } from '../shared/shared.dto.js';
import {
  type Category,
  type Channel,
  type ConversationSort,
  type ConversationStatus,
  type Handler,
  type HandoffReason,
  type SenderType,
  type Sentiment,
  type Trend,
  CATEGORIES,
  CHANNELS,
  CONVERSATION_SORTS,
  CONVERSATION_STATUSES,
  HANDLERS,
  HANDOFF_REASONS,
  SENDER_TYPES,
  SENTIMENTS,
  TRENDS,
} from './chat.words.js';
import { Message } from './message.dto.js';

/** `readSeq` is the last public message this member has read. */
export class ConversationMember {
  @Id() userId: string;
  @OneOf(ROLES) role: Role;
  @Int() readSeq: number;
  @Time({ nullable: true }) readAt: string | null;
}

/** Public messages that people and the assistant wrote. `total` is their sum: the system's lines count for nothing. */
export class MessageCounts {
  @Int() total: number;
  @Int() customer: number;
  @Int() assistant: number;
  @Int() agent: number;
}

/** The last public message that somebody wrote; not a line of the system, so that a list shows what it is about. */
export class LastMessage {
  /** The first 120 characters. */
  @Plain() content: string;
  @OneOf(SENDER_TYPES) senderType: SenderType;
  @Time() createdAt: string;
}

export class Rating {
  @Int({ min: 1, max: 5 }) score: number;
  @Plain({ nullable: true }) comment: string | null;
}

/** A conversation without what differs from member to member. */
export class ConversationState {
  @Id() id: string;
  /** Counted per workspace, from 1. */
  @Int({ min: 1 }) number: number;
  /** Rises with every change; in the customer form, with every public change. */
  @Int() version: number;
  @OneOf(CHANNELS) channel: Channel;
  @Plain({ nullable: true }) title: string | null;
  @OneOf(CONVERSATION_STATUSES) status: ConversationStatus;
  @Time({ nullable: true }) snoozedUntil: string | null;
  @OneOf(HANDLERS) handler: Handler;
  /** Rises with every change of handler. */
  @Int() epoch: number;
  @OneOf(CATEGORIES) category: Category;
  /** Of the customer's latest message. */
  @OneOf(SENTIMENTS, { nullable: true }) sentiment: Sentiment | null;
  @OneOf(TRENDS) sentimentTrend: Trend;
  @Nested(() => PersonRef) customer: PersonRef;
  @Id({ nullable: true }) clientId: string | null;
  @Nested(() => PersonRef, { nullable: true }) assignedAgent: PersonRef | null;
  /** Staff form only. */
  @Nested(() => AssignedBecause, { optional: true, nullable: true }) assignedBecause?: AssignedBecause | null;
  @Id({ nullable: true }) assistantId: string | null;
  @Int() lastSeq: number;
  @Nested(() => LastMessage, { nullable: true }) lastMessage: LastMessage | null;
  @Nested(() => MessageCounts) counts: MessageCounts;
  /** Ms from a customer's message to the next answer. */
  @Int({ nullable: true }) averageResponseTime: number | null;
  @Time({ nullable: true }) waitingSince: string | null;
  @OneOf(HANDOFF_REASONS, { nullable: true }) handoffReason: HandoffReason | null;
  @Nested(() => Rating, { nullable: true }) rating: Rating | null;
  /** Staff form only. */
  @Texts({ max: LIMITS.tags, each: LIMITS.tag, optional: true }) tags?: string[];
  @Time({ nullable: true }) resolvedAt: string | null;
  @Time() createdAt: string;
  @Time() updatedAt: string;
}

/** A conversation as one member reads it. */
export class Conversation extends ConversationState {
  @ListOf(() => ConversationMember) members: ConversationMember[];
  /** The reader's own. */
  @Int() unread: number;
}

export class CreateConversation {
  @Text({ max: LIMITS.conversationTitle, optional: true }) title?: string;
  @Id({ optional: true }) assistantId?: string;
  @OneOf(CHANNELS, { optional: true }) channel?: Channel;
  /** Staff name whom it is for. */
  @Id({ optional: true }) customerId?: string;
}

export class ConversationQuery extends PageQuery {
  @ManyOf(CONVERSATION_STATUSES, { optional: true }) status?: ConversationStatus[];
  @ManyOf(HANDLERS, { optional: true }) handler?: Handler[];
  @ManyOf(CATEGORIES, { optional: true }) category?: Category[];
  @ManyOf(SENTIMENTS, { optional: true }) sentiment?: Sentiment[];
  /** `me`, `none`, or a staff member's id. */
  @Text({ max: 36, optional: true }) assignee?: string;
  @Id({ optional: true }) customer?: string;
  @Id({ optional: true }) client?: string;
  /** In title, number and customer's name. */
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  @OneOf(CONVERSATION_SORTS, { optional: true }) sort?: ConversationSort;
}

export class ConversationPage {
  @ListOf(() => Conversation) items: Conversation[];
  @Plain({ nullable: true }) nextCursor: string | null;
}

export class UpdateConversationBody {
  @Text({ max: LIMITS.conversationTitle, optional: true }) title?: string;
  @OneOf(CATEGORIES, { optional: true }) category?: Category;
  @OneOf(['active', 'snoozed', 'resolved'], { optional: true }) status?: 'active' | 'snoozed' | 'resolved';
  /** With the status `snoozed`: when it comes back by itself. */
  @Time({ optional: true }) snoozedUntil?: string;
  /** Instead of those it has. By staff. */
  @Texts({ max: LIMITS.tags, each: LIMITS.tag, optional: true }) tags?: string[];
}

export class UpdateConversation extends UpdateConversationBody {
  @Id() id: string;
}

export class JoinBody {
  @Id() conversationId: string;
  @Int({ optional: true }) afterSeq?: number;
  @Int({ optional: true }) afterNoteSeq?: number;
}

/** What a client needs to show a conversation, or to catch up with it. `messages` holds notes too, for staff. */
export class Joined {
  @Nested(() => Conversation) conversation: Conversation;
  @ListOf(() => Message) messages: Message[];
  @Int() lastSeq: number;
  @Flag() more: boolean;
}

/**
 * The numbers beside the console's views. `all`, `mine`, `unassigned` and `assistant` count open ones: active and
 * escalated. `unassigned`: people handle it, and nobody has it.
 */
export class ConversationCounts {
  @Int() all: number;
  @Int() mine: number;
  @Int() unassigned: number;
  @Int() assistant: number;
  @Int() escalated: number;
  @Int() snoozed: number;
  @Int() resolved: number;
}

export class MineCount {
  @Id() agentId: string;
  @Int() mine: number;
}

/** Everyone's counts at once, for gateways that push them. `counts.mine` is 0. */
export class WorkspaceCounts {
  @Nested(() => ConversationCounts) counts: ConversationCounts;
  @ListOf(() => MineCount) mine: MineCount[];
}
