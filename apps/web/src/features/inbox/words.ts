import type { Category, Sentiment } from '@switchboard/contracts';

/** The closed lists of the contracts, kept complete by the compiler: their values live on the server's side. */
const categories: Record<Category, true> = {
  account: true,
  billing: true,
  technical: true,
  product: true,
  general: true,
};
const sentiments: Record<Sentiment, true> = {
  positive: true,
  neutral: true,
  negative: true,
  frustrated: true,
};

function names<Word extends string>(
  record: Record<Word, true>,
  isWord: (text: string) => text is Word,
): Word[] {
  return Object.keys(record).filter(isWord);
}

export function isCategory(text: string): text is Category {
  return text in categories;
}

function isSentiment(text: string): text is Sentiment {
  return text in sentiments;
}

export const CATEGORIES = names(categories, isCategory);
export const SENTIMENTS = names(sentiments, isSentiment);
