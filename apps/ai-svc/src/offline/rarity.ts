import { type Word, isVague, kinship } from './words.js';

/** How common words are in the whole knowledge; without it the candidates themselves are counted. */
export interface Statistics {
  readonly documents: number;
  /** In how many documents a stem occurs. */
  frequency(stem: string): number;
}

export type Weigh = (word: Word) => number;

/** Of a handful of candidates nothing can be counted: as many articles are assumed at least. */
const LEAST_DOCUMENTS = 20;

/** 0–1: how much a word tells the articles apart. */
export function weigher(texts: readonly (readonly Word[])[], statistics: Statistics | undefined): Weigh {
  const documents = Math.max(statistics?.documents ?? texts.length, LEAST_DOCUMENTS);
  const counts = countsOf(texts);
  const most = Math.log((documents + 1) / 0.5);
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word.stem);
    if (before !== undefined) return before;
    const frequency =
      statistics?.frequency(word.stem) ?? counts.get(word.stem) ?? frequencyOfKin(word, counts);
    const rarity = Math.log((documents + 1) / (frequency + 0.5)) / most;
    const weight = Math.max(rarity, 0.05) * (isVague(word) ? 0.4 : 1);
    known.set(word.stem, weight);
    return weight;
  };
}

function countsOf(texts: readonly (readonly Word[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) {
    for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** A word that no article has is as common as what it stands for: "Spain" as "country". */
function frequencyOfKin(word: Word, counts: ReadonlyMap<string, number>): number {
  let frequency = 0;
  for (const [stem, count] of counts) {
    if (count > frequency && kinship(word, { raw: stem, stem }) >= 0.6) frequency = count;
  }
  return frequency;
}
