import { LOCKED_CORE } from './locked-core.js';
import type { NumberedSource } from './prompt.types.js';

export interface CheckedAnswer {
  /** Safe to show: what doesn't belong has been taken out. */
  readonly text: string;
  /** Source numbers that are cited and exist, in order of appearance. */
  readonly cited: readonly number[];
  /** What was taken out. */
  readonly removed: { readonly citations: number; readonly links: number; readonly images: number };
  /** The model repeats its own rules: don't show this answer. */
  readonly leaked: boolean;
}

const CITATION = /[ \t]*\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\](?!\()/g;
const IMAGE = /!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g;
const LINK = /\[([^\]]*)\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const REFERENCE = /^[ \t]*\[[^\]\n]+\]:[ \t]*\S+.*$/gm;
const HTML = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi;
const HTML_IMAGE = /<(?:img|picture|source|svg|iframe|video|audio|object|embed)\b/i;
const ADDRESS =
  /<?(?<![\w:/])(?:(?:[a-z][a-z0-9+.-]*:)?\/\/|www\.|mailto:|javascript:|data:)[^\s<>"')\]]+>?/gi;

/**
 * Takes out of a model's answer what it may not contain: citations of sources it wasn't given, images, HTML, and links that no source
 * has, so that nothing in an answer can make a browser call a foreign host. Says when the answer gives away the fixed rules.
 */
export function checkAnswer(text: string, sources: readonly NumberedSource[]): CheckedAnswer {
  const removed = { citations: 0, links: 0, images: 0 };
  const known = allowedAddresses(sources);
  const numbers = new Set(sources.map(({ n }) => n));
  const cited: number[] = [];
  const address = (found: string): string => {
    const bare = found.replace(/^<|>$/g, '');
    const [, url = bare, ending = ''] = /^(.*?)([.,;:!?]*)$/.exec(bare) ?? [];
    if (known.has(plain(url))) return url + ending;
    removed.links += 1;
    return ending;
  };
  const safe = text
    .replace(IMAGE, (_, alternative: string) => ((removed.images += 1), alternative))
    .replace(HTML, (tag) => (HTML_IMAGE.test(tag) && (removed.images += 1), ''))
    .replace(REFERENCE, () => ((removed.links += 1), ''))
    .replace(LINK, (link, label: string, url: string) => {
      if (known.has(plain(url))) return link;
      removed.links += 1;
      return label;
    })
    .replace(ADDRESS, (found: string) => address(found))
    .replace(CITATION, (citation, list: string) => {
      const wanted = list.split(/\D+/).map(Number);
      const real = wanted.filter((n) => numbers.has(n));
      removed.citations += wanted.length - real.length;
      cited.push(...real);
      return real.length === wanted.length ? citation : real.map((n) => ` [${n}]`).join('');
    });
  return { text: tidy(safe), cited: [...new Set(cited)], removed, leaked: quotesRules(text) };
}

function allowedAddresses(sources: readonly NumberedSource[]): Set<string> {
  const inTexts = sources.flatMap(({ title, text }) => `${title} ${text}`.match(ADDRESS) ?? []);
  const urls = sources.flatMap(({ url }) => (url ? [url] : []));
  return new Set(
    [...inTexts, ...urls].filter((url) => !/^(?:javascript|data|vbscript|file):/i.test(url)).map(plain),
  );
}

function plain(url: string): string {
  return url
    .toLowerCase()
    .replace(/[.,;:!?>/]+$/, '')
    .replace(/^</, '');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+([.,;:!?])(?=\s|$)/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const RUN = 7;
const rulesRuns = new Set(runsOf(LOCKED_CORE));

/** Seven words in a row as in the fixed rules are no coincidence. */
export function quotesRules(text: string): boolean {
  return runsOf(text).some((run) => rulesRuns.has(run));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}
