import { CORE } from '../prompt/core.js';

const IMAGE = /!\[([^\]]*)\]\([^)]*\)/g;
const LINK = /\[([^\]]+)\]\(\s*<?([^)\s>]*)[^)]*\)/g;
const BARE = /\bhttps?:\/\/[^\s<>)\]]+/gi;

export interface Allowed {
  /** Texts whose links may be given on: the sources. */
  readonly texts: readonly string[];
}

/**
 * What a model may say: no image, and no link that its sources don't hold, since a link can carry secrets out. A text that
 * quotes our rules is taken out sentence by sentence.
 */
export function checkAnswer(text: string, allowed: Allowed): string {
  const known = new Set(allowed.texts.flatMap((each) => each.match(BARE) ?? []).map(trimmed));
  return text
    .replace(IMAGE, '$1')
    .replace(LINK, (whole, label: string, url: string) => (known.has(trimmed(url)) ? whole : label))
    .replace(BARE, (url) => (known.has(trimmed(url)) ? url : ''))
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !quotesRules(sentence))
    .join(' ')
    .trim();
}

function trimmed(url: string): string {
  return url.replace(/[.,;:!?]+$/, '');
}

const rules = CORE.flatMap((rule) => rule.split(/(?<=[.:])\s+/)).filter((sentence) => sentence.length > 30);

function quotesRules(sentence: string): boolean {
  return rules.some((rule) => sentence.includes(rule));
}
