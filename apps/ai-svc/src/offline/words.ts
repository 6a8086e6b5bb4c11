import { fold } from '@switchboard/screening';
import { stemmer } from 'stemmer';
import { EXPRESSIONS } from './vocabulary/expressions.js';
import { ASIDES, STOP, VAGUE } from './vocabulary/filling.js';
import { KINDS } from './vocabulary/kinds.js';
import { MEANINGS } from './vocabulary/meanings.js';

export interface Word {
  /** As it was written, folded. */
  readonly raw: string;
  readonly stem: string;
}

const meaningsByStem = index(MEANINGS.map((line) => line.split(' ')));
const kindsByStem = index(KINDS.map(([, members]) => members.split(' ')));
const kindNames = KINDS.map(([kind]) => stemmer(kind));

/** Every word of the vocabulary, for the correction of typing errors. */
export const knownWords: ReadonlySet<string> = new Set([
  ...MEANINGS.flatMap((line) => line.split(' ')),
  ...KINDS.flatMap(([kind, members]) => [kind, ...members.split(' ')]),
]);

/** The words of a text that say what it is about, in order. */
export function wordsOf(text: string): Word[] {
  return cut(canonical(text));
}

/** The same for several short texts at once. */
export function wordsOfEach(texts: readonly string[]): Word[][] {
  const clean = texts.map((text) => text.replaceAll('|', ' '));
  return canonical(clean.join(' | ')).split('|').map(cut);
}

function canonical(text: string): string {
  return EXPRESSIONS.reduce((rest, [pattern, word]) => rest.replace(pattern, word), fold(text));
}

function cut(text: string): Word[] {
  const raws = text.match(/[a-z0-9]+(?:['.-][a-z0-9]+)*/g) ?? [];
  return raws.filter((raw) => !STOP.has(raw) && (raw.length > 1 || /\d/.test(raw))).map(wordOf);
}

/** The same words come again and again; stemming each time would be most of the work. */
const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

export function wordOf(raw: string): Word {
  const known = stems.get(raw);
  if (known !== undefined) return { raw, stem: known };
  const stem = stemmer(raw.replace(/'s$/, ''));
  if (stems.size < MOST_STEMS) stems.set(raw, stem);
  return { raw, stem };
}

export function isVague(word: Word): boolean {
  return VAGUE.has(word.stem);
}

export function isAside(word: Word): boolean {
  return ASIDES.has(word.stem) || VAGUE.has(word.stem) || /^\d/.test(word.raw);
}

/** How nearly two words say the same: 1 for the same word, 0 for nothing in common. */
export function kinship(asked: Word, written: Word): number {
  if (asked.stem === written.stem) return 1;
  if (shares(meaningsByStem, asked.stem, written.stem)) return 0.8;
  if (sameBeginning(asked.stem, written.stem)) return 0.6;
  const askedKinds = kindsByStem.get(asked.stem);
  if (askedKinds && [...askedKinds].some((kind) => sameKind(kindNames[kind], written.stem))) return 0.75;
  const writtenKinds = kindsByStem.get(written.stem);
  if (writtenKinds && [...writtenKinds].some((kind) => sameKind(kindNames[kind], asked.stem))) return 0.6;
  return askedKinds && shares(kindsByStem, asked.stem, written.stem) ? 0.35 : 0;
}

/** "automat-ically" and "autom-ation": what the stemmer leaves apart. */
function sameBeginning(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    shorter >= 5 &&
    Math.abs(one.length - other.length) <= 3 &&
    one.slice(0, shorter) === other.slice(0, shorter)
  );
}

function sameKind(kind: string | undefined, stem: string): boolean {
  return kind !== undefined && (kind === stem || shares(meaningsByStem, kind, stem));
}

function shares(groups: ReadonlyMap<string, ReadonlySet<number>>, one: string, other: string): boolean {
  const [left, right] = [groups.get(one), groups.get(other)];
  return left !== undefined && right !== undefined && [...left].some((group) => right.has(group));
}

function index(lists: readonly (readonly string[])[]): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  lists.forEach((list, group) => {
    for (const word of list) groups.set(stemmer(word), (groups.get(stemmer(word)) ?? new Set()).add(group));
  });
  return groups;
}

/** Other words with the same meaning, and the kind of thing it is. */
export function relatedWords(word: Word): string[] {
  const meanings = [...(meaningsByStem.get(word.stem) ?? [])].flatMap(
    (group) => MEANINGS[group]?.split(' ') ?? [],
  );
  const kinds = [...(kindsByStem.get(word.stem) ?? [])].map((group) => KINDS[group]?.[0] ?? '');
  return [...new Set([...meanings, ...kinds])].filter((other) => other !== '' && other !== word.raw);
}
