import { type Word, wordsOfEach } from './words.js';

/** A piece of knowledge as the search found it. For a FAQ the question is its question; for other sources, their title. */
export interface Candidate {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly keywords: readonly string[];
}

/** A candidate as the ranking reads it. */
export interface Fields {
  readonly question: readonly Word[];
  readonly keywords: readonly (readonly Word[])[];
  readonly keywordWords: readonly Word[];
  readonly answer: readonly Word[];
  /** One word for each stem. */
  readonly all: readonly Word[];
  /** Every word as it is written. */
  readonly raws: readonly string[];
}

/** One answer ranks the same candidates several times: each is read once. */
const read = new WeakMap<Candidate, Fields>();

export function fieldsOf(candidate: Candidate): Fields {
  const before = read.get(candidate);
  if (before) return before;
  const [question = [], answer = [], ...keywords] = wordsOfEach([
    candidate.question,
    candidate.answer,
    ...candidate.keywords,
  ]);
  const words = [...question, ...keywords.flat(), ...answer];
  const fields: Fields = {
    question: distinct(question),
    keywords: keywords.filter((words) => words.length > 0),
    keywordWords: distinct(keywords.flat()),
    answer: distinct(answer),
    all: distinct(words),
    raws: [...new Set(words.map(({ raw }) => raw))],
  };
  read.set(candidate, fields);
  return fields;
}

export function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.stem, word])).values()];
}
