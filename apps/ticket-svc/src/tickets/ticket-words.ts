/** Longer ones are no words; and an index entry has its limits. */
const LONGEST = 60;

/** The words of a text, as the index and a search see them. */
export function wordsOf(...texts: readonly string[]): string[] {
  const words = texts.flatMap(
    (text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))];
}

/** A `tsquery`: all words, each as the beginning of one. Null when there is nothing to look for. */
export function searchOf(text: string): string | null {
  const words = wordsOf(text);
  return words.length > 0 ? words.map((word) => `'${word}':*`).join(' & ') : null;
}
