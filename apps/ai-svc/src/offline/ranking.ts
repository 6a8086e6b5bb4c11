import { type Candidate, type Fields, distinct, fieldsOf } from './candidate.js';
import { type Statistics, type Weigh, weigher } from './rarity.js';
import { corrected } from './spelling.js';
import { type Word, isAside, kinship, wordsOf } from './words.js';

export type { Candidate } from './candidate.js';

export interface Ranked<C extends Candidate> {
  readonly candidate: C;
  /** 0–1. From KNOWN_FROM on the candidate answers the question. */
  readonly score: number;
}

/** Calibrated on the tuning part of `npm run eval`. */
export const KNOWN_FROM = 0.5;

interface Signs {
  readonly evidence: number;
  readonly missed: number;
  readonly coverage: number;
  readonly title: number;
  readonly phrase: number;
}

/** A word in the answer says less about its subject than one in the question or the keywords. */
const ANSWER_WEIGHT = 0.55;
/** Without keywords the answer has to say it all. */
const LONE_ANSWER_WEIGHT = 0.7;

/** A long story around a question doesn't make it another question. */
const MOST_ASIDE = 0.45;

/** The candidates, the likeliest answer first. Pure: the same texts give the same order. */
export function rank<C extends Candidate>(
  query: string,
  candidates: readonly C[],
  statistics?: Statistics,
): Ranked<C>[] {
  const read = candidates.map((candidate) => ({ candidate, fields: fieldsOf(candidate) }));
  const written = new Set(read.flatMap(({ fields }) => fields.raws));
  const stems = new Set(read.flatMap(({ fields }) => fields.all.map(({ stem }) => stem)));
  const asked = distinct(wordsOf(query).map((word) => corrected(word, written, stems)));
  const weigh = weigher(
    read.map(({ fields }) => fields.all),
    statistics,
  );
  return read
    .map(({ candidate, fields }) => ({ candidate, score: scoreOf(signsOf(asked, fields, weigh)) }))
    .sort((one, other) => other.score - one.score);
}

/** What speaks for and against an article, each between 0 and 1 or 2. */
function signsOf(
  asked: readonly Word[],
  { question, keywords, keywordWords, answer }: Fields,
  weigh: Weigh,
): Signs {
  const answerWeight = keywords.length > 0 ? ANSWER_WEIGHT : LONE_ANSWER_WEIGHT;
  let evidence = 0;
  let missed = 0;
  let aside = 0;
  for (const word of asked) {
    const match = Math.max(
      closest(word, question),
      closest(word, keywordWords),
      answerWeight * closest(word, answer),
    );
    evidence += weigh(word) * match;
    const lacking = weigh(word) * (1 - match);
    if (match === 0 && isAside(word)) aside += 0.3 * lacking;
    else missed += lacking;
  }
  const title = covered(question, asked, weigh);
  return {
    evidence: Math.min(evidence, 2),
    missed: Math.min(missed + Math.min(aside, MOST_ASIDE), 2),
    coverage: evidence / (evidence + missed + Math.min(aside, MOST_ASIDE) + 0.01),
    title,
    phrase: keywords.length > 0 ? Math.max(...keywords.map((words) => covered(words, asked, weigh))) : title,
  };
}

/** A logistic regression, fitted on the tuning questions of `eval/`. */
function scoreOf({ evidence, missed, coverage, title, phrase }: Signs): number {
  const sum = 1.1 * coverage + 1.7 * title + 0.8 * phrase + 3.4 * evidence - 2.8 * missed - 1.3;
  return evidence === 0 ? 0 : 1 / (1 + Math.exp(-sum));
}

/** How much of some words another text has. */
function covered(words: readonly Word[], by: readonly Word[], weigh: Weigh): number {
  const all = words.reduce((sum, word) => sum + weigh(word), 0);
  return all === 0 ? 0 : words.reduce((sum, word) => sum + weigh(word) * closest(word, by), 0) / all;
}

function closest(word: Word, others: readonly Word[]): number {
  let best = 0;
  for (const other of others) best = Math.max(best, kinship(word, other));
  return best;
}
