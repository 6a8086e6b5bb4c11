import { fold } from './fold.js';

/** What a digit or sign stands for inside a word. */
const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
};
const WORD = /[a-z0-9@$!|+]+/g;

/** Words people mask with stars, by what is left of them. */
const MASKED: readonly (readonly [RegExp, string])[] = [
  [/\bf[*#_-]{1,3}c?k/g, 'fuck'],
  [/\bfu[*#]{1,2}k?/g, 'fuck'],
  [/\bb[*#]{1,3}t?ch/g, 'bitch'],
  [/\bsh[*#]t/g, 'shit'],
  [/\bc[*#]{1,2}n?t\b/g, 'cunt'],
  [/\bn[*#]{1,4}g{0,2}(?:er|a)(s?)\b/g, 'nigger$1'],
  [/\bf[*#]{1,3}g?g?[o*]t(s?)\b/g, 'faggot$1'],
  [/\bk[*#]ll/g, 'kill'],
  [/\ba[*#]{2}(hole|\b)/g, 'ass$1'],
];

/** "f u c k", "k.i.l.l": single letters with something between them. */
const SPELLED = /(?<![a-z0-9'])[a-z](?:[\s.\-_*,/]{1,2}[a-z]){2,}(?![a-z0-9'])\.?/g;
const SPELLED_WORDS =
  /(fuck|kill|rape|nigger|faggot|bitch|cunt|whore|die|you(?:rself)?|will|gonna|your|off)/g;

/**
 * The ways a text can be read. The first is the plain one; the rest exist only when something in the text looks disguised, so an
 * ordinary message is checked once.
 */
export function readingsOf(text: string): string[] {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  const readings = new Set([plain]);
  const unmasked = MASKED.reduce((rest, [mask, word]) => rest.replace(mask, word), plain);
  const decoded = unmasked.replace(WORD, decode);
  const spelled = decoded.replace(SPELLED, (letters) =>
    letters.replace(/[^a-z]/g, '').replace(SPELLED_WORDS, ' $1 '),
  );
  for (const reading of [unmasked, spelled, spelled.replace(/(?<=[a-z])[.\-_*·](?=[a-z])/g, '')]) {
    readings.add(tidy(reading));
    // "fuuuck" means one u, "killll" two l: both are tried.
    if (/([a-z])\1\1/.test(reading)) {
      readings.add(tidy(reading.replace(/([a-z])\1{2,}/g, '$1')));
      readings.add(tidy(reading.replace(/([a-z])\1{2,}/g, '$1$1')));
    }
  }
  return [...readings];
}

function tidy(reading: string): string {
  return reading.replace(/ {2,}/g, ' ').trim();
}

/** Only a word that has letters too is leetspeak: prices and order numbers stay numbers, "!" at the end stays an end. */
function decode(word: string): string {
  const [, body = word, ending = ''] = /^(.*?)([!+|]*)$/.exec(word) ?? [];
  if (!/[a-z]/.test(body) || !/[0-9@$!|+]/.test(body)) return word;
  return body.replace(/[0-9@$!|+]/g, (sign) => LEET[sign] ?? sign) + ending;
}
