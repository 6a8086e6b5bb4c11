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

/** These are answered by steps, which can't be taken out of their order. */
const ASKS_FOR_STEPS =
  /^\W*(?:(?:and|but|so|please|hi|hello)\W+)*(?:how (?:do|can|could|should|to|may)\b(?! (?:much|many|long))|(?:i )?(?:want|need|would like|wish) to\b|wie (?:kann|andere|setze|kundige|losche|bekomme)\b)/i;
/** Leans on the sentence before it. */
const LEANS =
  /^(?:it|its|they|these|those|this|that|then|both|each|after that|open it|until then|if not|otherwise)\b/i;

/**
 * As much of an answer as is wanted: all of it, or two sentences. Those are the first steps for somebody who wants to do something, else
 * the beginning, since people put what matters first, and the sentence nearest to the question.
 */
export function extract(answer: string, question: string, length: 'concise' | 'detailed'): string {
  const sentences = sentencesOf(answer);
  if (length === 'detailed') return sentences.slice(0, DETAILED).join(' ');
  if (sentences.length <= CONCISE || ASKS_FOR_STEPS.test(question))
    return sentences.slice(0, CONCISE).join(' ');
  const asked = wordsOf(question);
  const near = sentences.map((sentence, index) => nearness(asked, wordsOf(sentence)) - index * 0.01);
  const best = near.indexOf(Math.max(...near.slice(1)), 1);
  const from = LEANS.test(sentences[best] ?? '') ? best - 1 : 0;
  return `${sentences[from]} ${sentences[best]}`;
}

function nearness(asked: readonly Word[], written: readonly Word[]): number {
  return asked.reduce((sum, word) => {
    const closest = Math.max(0, ...written.map((other) => kinship(word, other)));
    return sum + closest * (isAside(word) ? 0.5 : 1);
  }, 0);
}
