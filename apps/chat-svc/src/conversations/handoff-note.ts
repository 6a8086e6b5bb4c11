import { type HandoffReason, LIMITS, type Sentiment, type Trend } from '@switchboard/contracts';

interface Situation {
  readonly reason: HandoffReason;
  /** What the customer said when they asked for a person. */
  readonly words?: string;
  /** The customer's last messages, oldest first. */
  readonly recent: readonly string[];
  readonly sentiment: Sentiment | null;
  readonly sentimentTrend: Trend;
}

const REASONS: Record<HandoffReason, string> = {
  customer: 'The customer asked for a person.',
  low_confidence: 'The assistant did not know the answer.',
  frustrated: 'The customer is frustrated.',
  unavailable: 'The assistant could not be reached.',
  report: 'The customer reported an answer.',
  staff: 'A colleague asked for a person.',
  self_harm: 'URGENT: the customer may be in danger from themselves.',
};

const DIRECTIONS: Record<Trend, string> = { up: ', getting better', flat: '', down: ', getting worse' };
const EXCERPT = 300;

/** What an agent wants to know on arrival, extracted from the conversation's own rows. */
export function handoffNote({ reason, words, recent, sentiment, sentimentTrend }: Situation): string {
  const questions = recent.slice(-3);
  const lines = [
    REASONS[reason],
    ...(words ? [`Their words: “${excerpt(words, LIMITS.handoffReason)}”`] : []),
    ...(sentiment ? [`Mood: ${sentiment}${DIRECTIONS[sentimentTrend]}.`] : []),
    ...(questions.length > 0 ? ['Last messages of the customer:'] : []),
    ...questions.map((question) => `- ${excerpt(question, EXCERPT)}`),
  ];
  return lines.join('\n');
}

function excerpt(text: string, length: number): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : letters.join('');
}
