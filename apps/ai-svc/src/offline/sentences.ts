import { kinship, wordsOf } from './words.js';

const DETAILED = 10;
const CONCISE = 2;

/** The sentences of a text. Lists keep their lines. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\d"„(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** As much of an answer as is wanted: all of it, or the sentences nearest to the question in their own order. */
export function extract(answer: string, question: string, length: 'concise' | 'detailed'): string {
  const sentences = sentencesOf(answer);
  if (length === 'detailed') return sentences.slice(0, DETAILED).join(' ');
  if (sentences.length <= CONCISE) return sentences.join(' ');
  const asked = wordsOf(question);
  const scored = sentences.map((sentence, index) => {
    const words = wordsOf(sentence);
    const near = asked.reduce(
      (sum, word) => sum + Math.max(0, ...words.map((other) => kinship(word, other))),
      0,
    );
    // People put what matters first: where nothing else decides, the beginning does.
    return { index, near: near - index * 0.01 };
  });
  const chosen = scored.sort((one, other) => other.near - one.near).slice(0, CONCISE);
  return chosen
    .map(({ index }) => index)
    .sort((one, other) => one - other)
    .map((index) => sentences[index])
    .join(' ');
}
