import type { Category } from '@switchboard/contracts';

/** A piece of knowledge that an answer may be taken from. Today every passage is a FAQ. */
export interface Passage {
  readonly id: string;
  readonly kind: 'faq';
  readonly category: Category;
  readonly question: string;
  readonly answer: string;
  readonly keywords: readonly string[];
  readonly version: number;
}
