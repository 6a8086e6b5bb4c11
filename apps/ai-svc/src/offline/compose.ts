import type { Preferences } from '@switchboard/contracts';
import type { Turn } from '../prompt/prompt.types.js';
import { type Language, type Phrase, languageOf, phrase } from './phrases.js';
import { partsOf, queryFor } from './query.js';
import { type Candidate, KNOWN_FROM, type Ranked, rank } from './ranking.js';
import { extract } from './sentences.js';
import { type Intent, intentOf } from './intents.js';

export interface OfflineInput<C extends Candidate> {
  readonly question: string;
  readonly history: readonly Turn[];
  /** The likeliest first. */
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
export function compose<C extends Candidate>(input: OfflineInput<C>): OfflineAnswer<C> {
  const { question, preferences } = input;
  const language = languageOf(question);
  const say = (which: Phrase, confidence: number): OfflineAnswer<C> => {
    const content = phrase(which, language, preferences.tone);
    return { content, cited: [], unknown: which === 'unknown', confidence };
  };
  const intent = intentOf(question);
  if (intent === 'manipulation') return say('rules', 1);
  const found = intent === 'question' || intent === 'person' ? findings(input) : [];
  if (found.length > 0) return answered(found, preferences, language);
  return intent === 'question' ? say('unknown', 0) : say(TALK[intent], 1);
}

/** What is said to a message that asks for no knowledge. */
const TALK: Readonly<Record<Exclude<Intent, 'question'>, Phrase>> = {
  greeting: 'greeting',
  thanks: 'thanks',
  goodbye: 'thanks',
  identity: 'about',
  abilities: 'about',
  manipulation: 'rules',
  person: 'person',
};

interface Finding<C> {
  readonly part: string;
  readonly candidate: C;
  readonly score: number;
}

/** For each question of the message the best passage, if it is good enough; no passage twice. */
function findings<C extends Candidate>({ question, history, ranked }: OfflineInput<C>): Finding<C>[] {
  const parts = partsOf(question);
  const candidates = ranked.map(({ candidate }) => candidate);
  const best = parts.map((part) => {
    const [first] = parts.length === 1 ? ranked : rank(queryFor(part, history), candidates);
    return first && { part, ...first };
  });
  const known = best.filter((finding) => finding !== undefined && finding.score >= KNOWN_FROM);
  const distinct = new Map(known.map((finding) => [finding?.candidate.id, finding]));
  return [...distinct.values()].filter((finding) => finding !== undefined);
}

function answered<C extends Candidate>(
  found: readonly Finding<C>[],
  { tone, responseLength }: OfflineInput<C>['preferences'],
  language: Language,
): OfflineAnswer<C> {
  const texts = found.map(
    ({ candidate, part }, index) => `${extract(candidate.answer, part, responseLength)} [${index + 1}]`,
  );
  const frame = responseLength === 'detailed';
  const opening = frame || tone === 'casual' ? [phrase('opening', language, tone)] : [];
  const closing = frame ? [phrase('closing', language, tone)] : [];
  return {
    content: [...opening, ...texts, ...closing].join(found.length > 1 ? '\n\n' : ' '),
    cited: found.map(({ candidate }) => candidate),
    unknown: false,
    confidence: Math.min(1, ...found.map(({ score }) => score)),
  };
}
