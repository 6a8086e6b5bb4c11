import {
  type AnswerReason,
  type Category,
  type RefusalCategory,
  ANSWER_REASONS,
  CATEGORIES,
  REFUSAL_CATEGORIES,
} from '../chat/chat.words.js';
import { OfConversation } from '../chat/commands.dto.js';
import {
  Flag,
  Id,
  Ids,
  Int,
  ListOf,
  ManyOf,
  Nested,
  Num,
  OneOf,
  Plain,
  Text,
  Texts,
  Time,
} from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery } from '../shared/shared.dto.js';

export class Screen {
  @Text({ max: LIMITS.message }) text: string;
}

/** What the model's moderation says of a text. Empty: nothing to refuse. */
export class Screened {
  @ManyOf(REFUSAL_CATEGORIES) categories: RefusalCategory[];
  @Flag() selfHarm: boolean;
}

export class FaqBody {
  @OneOf(CATEGORIES) category: Category;
  @Text({ max: LIMITS.faqQuestion }) question: string;
  @Text({ max: LIMITS.faqAnswer }) answer: string;
  @Texts({ max: LIMITS.faqKeywords, each: LIMITS.faqKeyword, optional: true }) keywords?: string[];
  @Ids({ max: LIMITS.faqRelated, optional: true }) relatedIds?: string[];
  @Flag({ optional: true }) isActive?: boolean;
}

/** Partial: what is left out stays as it is. */
export class UpdateFaqBody {
  @OneOf(CATEGORIES, { optional: true }) category?: Category;
  @Text({ max: LIMITS.faqQuestion, optional: true }) question?: string;
  @Text({ max: LIMITS.faqAnswer, optional: true }) answer?: string;
  @Texts({ max: LIMITS.faqKeywords, each: LIMITS.faqKeyword, optional: true }) keywords?: string[];
  @Ids({ max: LIMITS.faqRelated, optional: true }) relatedIds?: string[];
  @Flag({ optional: true }) isActive?: boolean;
}

export class UpdateFaq extends UpdateFaqBody {
  @Id() id: string;
}

/** `usageCount` is how many answers cited it. `createdBy` and `updatedBy` are for staff only. */
export class Faq {
  @Id() id: string;
  @OneOf(CATEGORIES) category: Category;
  @Plain() question: string;
  @Plain() answer: string;
  @Texts({ max: LIMITS.faqKeywords, each: LIMITS.faqKeyword }) keywords: string[];
  @Ids({ max: LIMITS.faqRelated }) relatedIds: string[];
  @Flag() isActive: boolean;
  @Int() usageCount: number;
  @Int({ min: 1 }) version: number;
  @Id({ optional: true, nullable: true }) createdBy?: string | null;
  @Id({ optional: true, nullable: true }) updatedBy?: string | null;
  @Time() createdAt: string;
  @Time() updatedAt: string;
}

export class FaqQueryBody extends PageQuery {
  @OneOf(CATEGORIES, { optional: true }) category?: Category;
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  /** `question` unless said otherwise; `usage`: most cited first. */
  @OneOf(['question', 'usage'], { optional: true }) sort?: 'question' | 'usage';
}

/** Without a token, `workspaceId` says whose; with one, it is the token's workspace. */
export class FaqQuery extends FaqQueryBody {
  @Id({ optional: true }) workspaceId?: string;
}

export class FaqById {
  @Id() id: string;
  @Id({ optional: true }) workspaceId?: string;
}

export class FaqPage {
  @ListOf(() => Faq) items: Faq[];
  @Plain({ nullable: true }) nextCursor: string | null;
}

export class FaqVersion {
  @Int({ min: 1 }) version: number;
  @OneOf(CATEGORIES) category: Category;
  @Plain() question: string;
  @Plain() answer: string;
  @Texts({ max: LIMITS.faqKeywords, each: LIMITS.faqKeyword }) keywords: string[];
  @Flag() isActive: boolean;
  @Id({ nullable: true }) changedBy: string | null;
  @Time() at: string;
}

export class FaqVersionList {
  @ListOf(() => FaqVersion) items: FaqVersion[];
}

/** An assistant as customers know it. */
export class Assistant {
  @Id() id: string;
  @Plain() name: string;
  @Plain({ nullable: true }) description: string | null;
  @Plain({ nullable: true }) welcomeMessage: string | null;
  @Flag() isActive: boolean;
}

export class AssistantList {
  @ListOf(() => Assistant) items: Assistant[];
}

/** An answer that is being written: its text so far. `n` counts its pieces from 0. */
export class Answering {
  @Id() inReplyTo: string;
  @Int() attempt: number;
  @Int() n: number;
  @Plain() text: string;
}

export class CurrentAnswer {
  @Nested(() => Answering, { nullable: true }) answering: Answering | null;
}

/** What became of an answer. */
export class AnswerCompleted extends OfConversation {
  @Id() messageId: string;
  @Id() inReplyTo: string;
  @Id() assistantId: string;
  @Int() sources: number;
  @Flag() unknown: boolean;
  @Int() processingTime: number;
}

export class AnswerUnsuccessful extends OfConversation {
  @Id() inReplyTo: string;
  @OneOf(ANSWER_REASONS) reason: AnswerReason;
}

/** One call of a model. `cost` in USD; null when the model has no price. */
export class CallCompleted extends OfConversation {
  @Id() callId: string;
  @Id() assistantId: string;
  @Plain() provider: string;
  @Plain() model: string;
  @Int() promptTokens: number;
  @Int() completionTokens: number;
  @Num({ nullable: true }) cost: number | null;
  /** In ms. */
  @Int() duration: number;
  @Time() at: string;
}

export class FaqChanged {
  @Id() faqId: string;
  @OneOf(['created', 'updated', 'deleted']) change: 'created' | 'updated' | 'deleted';
  @Nested(() => Faq) faq: Faq;
}

export class AssistantChanged {
  @Id() assistantId: string;
  @Plain() name: string;
  @Flag() isActive: boolean;
  @Int() version: number;
}
