import { type Word, isAside, kinship, wordsOf } from './words.js';

const DETAILED = 10;
const CONCISE = 2;

/** The sentences of a text. Lists keep their lines. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\d"„(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * As much of an answer as is wanted: all of it, or two sentences: the one nearest to the question, and the beginning, since people put
 * what matters first.
 */
export function extract(answer: string, question: string, length: 'concise' | 'detailed'): string {
  const sentences = sentencesOf(answer);
  if (length === 'detailed') return sentences.slice(0, DETAILED).join(' ');
  if (sentences.length <= CONCISE) return sentences.join(' ');
  const asked = wordsOf(question);
  const [first = '', ...others] = sentences;
  const nearest = others
    .map((sentence, index) => ({ sentence, near: nearness(asked, wordsOf(sentence)) - index * 0.01 }))
    .reduce((best, next) => (next.near > best.near ? next : best));
  return `${first} ${nearest.sentence}`;
}

function nearness(asked: readonly Word[], written: readonly Word[]): number {
  return asked.reduce((sum, word) => {
    const closest = Math.max(0, ...written.map((other) => kinship(word, other)));
    return sum + closest * (isAside(word) ? 0.5 : 1);
  }, 0);
}
