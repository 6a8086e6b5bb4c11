import { contrast, isHex, mix, toHex, toLab } from './color.js';

/** What one accent colour becomes on one surface. */
export interface Accent {
  /** Filled buttons and marks: at least 3:1 against the surface. */
  readonly solid: string;
  readonly solidHover: string;
  /** Text on `solid`, at least 4.5:1. */
  readonly onSolid: string;
  /** A quiet fill for chosen rows and own bubbles. */
  readonly soft: string;
  readonly softHover: string;
  /** Accent-coloured text, at least 4.5:1 on the surface and on `soft`. */
  readonly text: string;
}

export const DEFAULT_ACCENT = '#2f5bd7';
const READABLE = 4.5;
const VISIBLE = 3;

/** Moves a colour's lightness away from the backgrounds until each contrast is reached. */
function until(hex: string, backgrounds: readonly string[], ratio: number, step: number): string {
  const enough = (colour: string) => backgrounds.every((background) => contrast(colour, background) >= ratio);
  const lab = toLab(hex);
  for (let l = lab.l; l >= 0 && l <= 1; l += step) {
    const colour = toHex({ ...lab, l });
    if (enough(colour)) return colour;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function readableOn(background: string): string {
  return contrast('#ffffff', background) >= READABLE ? '#ffffff' : '#000000';
}

/** The accent as it may be used on a surface; a colour that can't be read gives way to the default. */
export function accentOn(colour: string, surface: string, scheme: 'light' | 'dark'): Accent {
  const wanted = isHex(colour) ? colour.toLowerCase() : DEFAULT_ACCENT;
  const away = scheme === 'light' ? -0.01 : 0.01;
  const solid = until(wanted, [surface], VISIBLE, away);
  const soft = mix(surface, wanted, scheme === 'light' ? 0.1 : 0.2);
  const softHover = mix(surface, wanted, scheme === 'light' ? 0.16 : 0.28);
  const onSolid = readableOn(solid);
  return {
    solid,
    // Away from the text on it, so that hovering never costs readability.
    solidHover: mix(solid, onSolid === '#ffffff' ? '#000000' : '#ffffff', 0.12),
    onSolid,
    soft,
    softHover,
    text: until(wanted, [surface, soft, softHover], READABLE, away),
  };
}
