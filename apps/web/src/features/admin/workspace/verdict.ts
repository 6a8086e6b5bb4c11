import { accentOn } from '../../../ui/accent.js';
import { contrast, isHex } from '../../../ui/color.js';
import { LIGHT } from '../../../ui/tokens.js';

export type Verdict =
  | { readonly kind: 'none' }
  /** Text on it reads well, and it reads well as text. */
  | { readonly kind: 'good'; readonly ratio: number }
  /** It stands out, but is too light to be read as text: a darker tone takes its place there. */
  | { readonly kind: 'adjusted'; readonly ratio: number }
  /** It doesn't even stand out from a white page. */
  | { readonly kind: 'bad'; readonly ratio: number; readonly instead: string };

const READABLE = 4.5;
const VISIBLE = 3;

/** What an accent colour is worth on a white page, by WCAG 2. */
export function verdictOn(colour: string): Verdict {
  if (!isHex(colour)) return { kind: 'none' };
  const ratio = contrast(colour.toLowerCase(), LIGHT.surface);
  if (ratio >= READABLE) return { kind: 'good', ratio };
  if (ratio >= VISIBLE) return { kind: 'adjusted', ratio };
  return { kind: 'bad', ratio, instead: accentOn(colour, LIGHT.surface, 'light').solid };
}

/** `#abc` and `AABBCC` are colours, too. */
export function toHexColour(text: string): string {
  const bare = text.trim().replace(/^#?/, '').toLowerCase();
  if (/^[0-9a-f]{3}$/.test(bare)) return `#${[...bare].map((digit) => digit + digit).join('')}`;
  return `#${bare}`;
}
