import { LIMITS, SENTIMENTS, type SenderType, type Sentiment, type Trend } from '@switchboard/contracts';
import type { Conversation } from './conversation.entity.js';

/** From the customer's last two messages: is the mood getting better or worse? `SENTIMENTS` goes from best to worst. */
export function trendOf(before: Sentiment | null, after: Sentiment): Trend {
  if (before === null) return 'flat';
  const worse = SENTIMENTS.indexOf(after) - SENTIMENTS.indexOf(before);
  return worse > 0 ? 'down' : worse < 0 ? 'up' : 'flat';
}

/** The same as a table, for the hot path's statement: from the mood before (`none` for none) to the trend. */
export const trendsTo = (after: Sentiment): Record<Sentiment | 'none', Trend> => ({
  none: trendOf(null, after),
  positive: trendOf('positive', after),
  neutral: trendOf('neutral', after),
  negative: trendOf('negative', after),
  frustrated: trendOf('frustrated', after),
});

export const previewOf = (content: string): string => [...content].slice(0, LIMITS.preview).join('');

interface Counted {
  readonly senderType: SenderType;
  readonly content: string;
  readonly sentiment: Sentiment | null;
  readonly at: Date;
}

type Figures = Pick<
  Conversation,
  | 'customerCount'
  | 'assistantCount'
  | 'agentCount'
  | 'preview'
  | 'previewBy'
  | 'lastAt'
  | 'askedAt'
  | 'responseCount'
  | 'responseMs'
  | 'sentiment'
  | 'sentimentTrend'
  | 'frustratedInRow'
>;

/** What a public message does to a conversation's figures. The lines the system writes count for nothing. */
export function figuresAfter(figures: Figures, message: Counted): Partial<Figures> {
  const { senderType, content, at } = message;
  if (senderType === 'system') return {};
  const shown = { preview: previewOf(content), previewBy: senderType, lastAt: at };
  if (senderType === 'customer') return { ...shown, ...asked(figures, message) };
  const count =
    senderType === 'agent'
      ? { agentCount: figures.agentCount + 1 }
      : { assistantCount: figures.assistantCount + 1 };
  return { ...shown, ...count, ...answered(figures, at) };
}

function asked(figures: Figures, { sentiment, at }: Counted): Partial<Figures> {
  return {
    customerCount: figures.customerCount + 1,
    askedAt: figures.askedAt ?? at,
    sentiment,
    sentimentTrend: sentiment ? trendOf(figures.sentiment, sentiment) : figures.sentimentTrend,
    frustratedInRow: sentiment === 'frustrated' ? figures.frustratedInRow + 1 : 0,
  };
}

/** The time from the first message that waited to its answer. */
function answered({ askedAt, responseCount, responseMs }: Figures, at: Date): Partial<Figures> {
  if (!askedAt) return {};
  return {
    askedAt: null,
    responseCount: responseCount + 1,
    responseMs: responseMs + (at.getTime() - askedAt.getTime()),
  };
}
