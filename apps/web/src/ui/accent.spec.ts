import { describe, expect, it } from '@jest/globals';
import { accentOn, DEFAULT_ACCENT } from './accent.js';
import { contrast, mix, toHex, toLab } from './color.js';

const COLOURS = [
  '#000000',
  '#ffffff',
  '#ffff00',
  '#00ff00',
  '#0000ff',
  '#ff0000',
  '#767676',
  '#2f5bd7',
  '#ffd166',
  '#1b0033',
];
const SURFACES = [
  { scheme: 'light', surface: '#ffffff' },
  { scheme: 'dark', surface: '#1a1b1f' },
] as const;

describe('accentOn', () => {
  for (const { scheme, surface } of SURFACES) {
    it.each(COLOURS)(`keeps %s readable in the ${scheme} theme`, (colour) => {
      const accent = accentOn(colour, surface, scheme);
      expect(contrast(accent.onSolid, accent.solid)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.onSolid, accent.solidHover)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.solid, surface)).toBeGreaterThanOrEqual(3);
      expect(contrast(accent.text, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent.text, accent.softHover)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it('falls back to the default for what is no colour', () => {
    expect(accentOn('javascript:red', '#ffffff', 'light')).toEqual(
      accentOn(DEFAULT_ACCENT, '#ffffff', 'light'),
    );
  });
});

describe('colour arithmetic', () => {
  it.each(COLOURS)('survives the way to OKLab and back: %s', (colour) => {
    expect(toHex(toLab(colour))).toBe(colour);
  });

  it('mixes from one end to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  });

  it('knows the contrast of black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
