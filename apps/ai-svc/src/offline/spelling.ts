import { type Word, knownWords, wordOf } from './words.js';

/** The word that was meant, if what was typed is no word of this knowledge but one slip away from one. */
export function corrected(word: Word, written: ReadonlySet<string>, stems: ReadonlySet<string>): Word {
  if (stems.has(word.stem) || knownWords.has(word.raw) || /\d/.test(word.raw) || word.raw.length < 4)
    return word;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const known of [...written, ...knownWords]) {
    if (Math.abs(known.length - word.raw.length) > 2 || known[0] !== word.raw[0]) continue;
    const slips = distance(word.raw, known);
    if (slips < least && slips <= allowed(word.raw, known)) [best, least] = [known, slips];
  }
  return best === undefined ? word : wordOf(best);
}

/** Short words are close to many others ("paint", "print"): there only a letter missed, doubled or out of place counts as a slip. */
function allowed(typed: string, known: string): number {
  if (known.length >= 5 && typed.startsWith(known)) return 3;
  const length = Math.min(typed.length, known.length);
  if (length >= 8) return 2;
  if (length >= 7 || sameLetters(typed, known)) return 1;
  return length >= 5 && typed.length !== known.length && !known.endsWith('s') ? 1 : 0;
}

function sameLetters(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

/** Damerau–Levenshtein: letters missing, added, wrong, or two changing places. */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
