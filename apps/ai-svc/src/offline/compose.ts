import type { Preferences } from '@switchboard/contracts';
import type { Turn } from '../prompt/prompt.types.js';
import { findIn, type Finding } from './findings.js';
import { intentOf } from './intents.js';
import { type Language, type Phrase, languageOf, phrase } from './phrases.js';
import type { Candidate, Ranked } from './ranking.js';
import { extract } from './sentences.js';

export interface OfflineInput<C extends Candidate> {
  readonly question: string;
  /** The public messages before it, oldest first. */
  readonly history: readonly Turn[];
  /** What the search found for `queryFor(question, history)`, the likeliest first. */
  readonly ranked: readonly Ranked<C>[];
  readonly preferences: Pick<Preferences, 'tone' | 'responseLength'>;
}

export interface OfflineAnswer<C extends Candidate> {
  /** Cites `cited` by their place in it, from [1]. */
  readonly content: string;
  readonly cited: readonly C[];
  readonly unknown: boolean;
  /** 0–1 */
  readonly confidence: number;
}

/** An answer in the words of the knowledge itself: it can't say what nobody wrote. Pure. */
export function compose<C extends Candidate>({
  question,
  history,
  ranked,
  preferences,
}: OfflineInput<C>): OfflineAnswer<C> {
  const language = languageOf(question);
  const say = (which: Phrase): OfflineAnswer<C> => {
    const content = phrase(which, language, preferences.tone);
    return { content, cited: [], unknown: which === 'unknown', confidence: which === 'unknown' ? 0 : 1 };
  };
  const intent = intentOf(question);
  if (intent !== 'question' && intent !== 'person') return say(intent);
  const { findings, incomplete } = findIn(
    question,
    history,
    ranked.map(({ candidate }) => candidate),
  );
  if (findings.length === 0) return say(intent === 'person' ? 'person' : 'unknown');
  const after = [
    ...(intent === 'person' ? ['person' as const] : []),
    ...(incomplete ? ['part-unknown' as const] : []),
  ];
  return answered(findings, after, preferences, language);
}

function answered<C extends Candidate>(
  findings: readonly Finding<C>[],
  after: readonly Phrase[],
  { tone, responseLength }: OfflineInput<C>['preferences'],
  language: Language,
): OfflineAnswer<C> {
  const texts = findings.map(
    ({ candidate, part }, index) => `${extract(candidate.answer, part, responseLength)} [${index + 1}]`,
  );
  const detailed = responseLength === 'detailed';
  const opening: Phrase[] = detailed || tone === 'casual' ? ['opening'] : [];
  const closing: readonly Phrase[] = after.length > 0 || !detailed ? after : ['closing'];
  const say = (which: Phrase): string => phrase(which, language, tone);
  return {
    content: [...opening.map(say), ...texts, ...closing.map(say)].join(
      findings.length > 1 || after.length > 0 ? '\n\n' : ' ',
    ),
    cited: findings.map(({ candidate }) => candidate),
    unknown: false,
    confidence: Math.min(1, ...findings.map(({ score }) => score)),
  };
}
