import { corrected } from './spelling.js';
import { type Word, isVague, kinship, wordsOf } from './words.js';

/** A piece of knowledge as the search found it. For a FAQ the question is its question; for other sources, their title. */
export interface Candidate {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly keywords: readonly string[];
}

/** How common words are in the whole knowledge; without it the candidates themselves are counted. */
export interface Statistics {
  readonly documents: number;
  /** In how many documents a stem occurs. */
  frequency(stem: string): number;
}

export interface Ranked<C extends Candidate> {
  readonly candidate: C;
  /** 0–1. From KNOWN_FROM on the candidate answers the question. */
  readonly score: number;
}

/** Calibrated on the tuning part of `npm run eval`. */
export const KNOWN_FROM = 0.5;

interface Fields {
  readonly question: readonly Word[];
  readonly keywords: readonly (readonly Word[])[];
  readonly answer: readonly Word[];
}

const FIELD_WEIGHT = { question: 1, keyword: 1, answer: 0.55 } as const;

/** The candidates, the likeliest answer first. Pure: the same texts give the same order. */
export function rank<C extends Candidate>(query: string, candidates: readonly C[], statistics?: Statistics): Ranked<C>[] {
  const read = candidates.map((candidate) => ({ candidate, fields: fieldsOf(candidate) }));
  const written = new Set(read.flatMap(({ fields }) => allWords(fields).map(({ raw }) => raw)));
  const stems = new Set(read.flatMap(({ fields }) => allWords(fields).map(({ stem }) => stem)));
  const asked = unique(wordsOf(query).map((word) => corrected(word, written, stems)));
  const weigh = weigher(read.map(({ fields }) => fields), statistics);
  return read
    .map(({ candidate, fields }) => ({ candidate, score: scoreOf(asked, fields, weigh) }))
    .sort((one, other) => other.score - one.score);
}

function fieldsOf(candidate: Candidate): Fields {
  return {
    question: unique(wordsOf(candidate.question)),
    keywords: candidate.keywords.map(wordsOf).filter((words) => words.length > 0),
    answer: unique(wordsOf(candidate.answer)),
  };
}

function allWords({ question, keywords, answer }: Fields): Word[] {
  return [...question, ...keywords.flat(), ...answer];
}

function unique(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.stem, word])).values()];
}

/** 0–1: how much a word tells the articles apart. */
function weigher(all: readonly Fields[], statistics: Statistics | undefined): (word: Word) => number {
  const documents = Math.max(statistics?.documents ?? all.length, 20);
  const counts = new Map<string, number>();
  for (const fields of all) for (const { stem } of unique(allWords(fields))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log((documents + 1) / 0.5);
  return (word) => {
    const frequency = statistics?.frequency(word.stem) ?? counts.get(word.stem) ?? 0;
    const rarity = Math.log((documents + 1) / (frequency + 0.5)) / most;
    return Math.max(rarity, 0.05) * (isVague(word) ? 0.4 : 1);
  };
}

export function features(asked: readonly Word[], { question, keywords, answer }: Fields, weigh: (word: Word) => number) {
  const keywordWords = keywords.flat();
  let evidence = 0, total = 0, missed = 0;
  for (const word of asked) {
    const weight = weigh(word);
    const match = Math.max(
      FIELD_WEIGHT.question * closest(word, question),
      FIELD_WEIGHT.keyword * closest(word, keywordWords),
      FIELD_WEIGHT.answer * closest(word, answer),
    );
    evidence += weight * match;
    missed += weight * (1 - match);
    total += weight;
  }
  let titleHit = 0, titleAll = 0;
  for (const word of question) {
    const weight = weigh(word);
    titleHit += weight * closest(word, asked);
    titleAll += weight;
  }
  const phrase = Math.max(0, ...keywords.map((words) => {
    const hit = words.reduce((sum, word) => sum + weigh(word) * closest(word, asked), 0);
    const all = words.reduce((sum, word) => sum + weigh(word), 0);
    return all === 0 ? 0 : (hit / all);
  }));
  return { evidence, missed, total, coverage: total === 0 ? 0 : evidence / total, title: titleAll === 0 ? 0 : titleHit / titleAll, phrase };
}

function scoreOf(asked: readonly Word[], fields: Fields, weigh: (word: Word) => number): number {
  const { evidence, missed, title, phrase } = features(asked, fields, weigh);
  const coverage = evidence / (evidence + Math.min(missed, 2) + 0.01);
  return 0.55 * coverage + 0.25 * title + 0.2 * phrase;
}

function closest(word: Word, others: readonly Word[]): number {
  let best = 0;
  for (const other of others) best = Math.max(best, kinship(word, other));
  return best;
}
