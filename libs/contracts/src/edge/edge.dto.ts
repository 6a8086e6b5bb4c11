import { CustomerProfile } from '../auth/clients.dto.js';
import { FaqQueryBody } from '../ai/ai.dto.js';
import { type Sentiment, type Trend, SENTIMENTS, TRENDS } from '../chat/chat.words.js';
import { Mood } from '../chat/commands.dto.js';
import { Message } from '../chat/message.dto.js';
import { Int, ListOf, Nested, OneOf, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';

/** What gateways take and put together themselves, beyond the shapes of one service. */
export class SentMessage {
  @Nested(() => Message) userMessage: Message;
  /** The assistant's answer, when it was waited for and came in time. */
  @Nested(() => Message, { nullable: true }) aiMessage: Message | null;
}

export class SendQuery {
  /** Hold the answer open until the assistant has answered, 30 s at most. */
  @OneOf(['assistant'], { optional: true }) wait?: 'assistant';
}

export class CustomerCounts {
  @Int() conversations: number;
  /** Of them, active or escalated. */
  @Int() open: number;
}

/** A customer as staff see them: the person, their client and their history in figures. */
export class Customer extends CustomerProfile {
  @Nested(() => CustomerCounts) counts: CustomerCounts;
  @Time({ nullable: true }) lastActivityAt: string | null;
  @OneOf(SENTIMENTS, { nullable: true }) sentiment: Sentiment | null;
  @OneOf(TRENDS) sentimentTrend: Trend;
  /** The moods of their last messages, oldest first. */
  @ListOf(() => Mood) mood: Mood[];
}

/** Whose FAQs, for those who have no token. */
export class WorkspaceQuery {
  @Text({ max: LIMITS.slug, optional: true }) workspace?: string;
}

export class PublicFaqQuery extends FaqQueryBody {
  @Text({ max: LIMITS.slug, optional: true }) workspace?: string;
}
