import { resolveConfusablesTransformer } from 'obscenity';

const lookalikes = resolveConfusablesTransformer();

/** Zero-width characters, soft hyphens, direction marks, combining accents, Hangul fillers: nothing a reader sees as a letter. */
const INVISIBLE = /[\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0]/gu;
const ASCII = /^[\x20-\x7e\s]*$/;
/** Letters, digits, and the boxed and flag letters that Unicode files under symbols. */
const LETTERLIKE = /[\p{L}\p{N}\u{1F100}-\u{1F1FF}]/gu;

/**
 * Lower case, accents gone, lookalike letters (Cyrillic "а", boxed "🅰", full-width "Ａ") made Latin, curly quotes straight.
 * The rules are written against this form, so "Töte" reads "tote" and "weiß" reads "weiss" in them.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[ßẞ]/g, 'ss')
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(LETTERLIKE, (character) =>
      character.length === 1 && character < '\x7f' ? character : plain(character),
    )
    .toLowerCase();
}

function plain(character: string): string {
  const found = lookalikes.transform(character.codePointAt(0) ?? 0);
  return found === undefined ? '' : String.fromCodePoint(found);
}
