import { describe, expect, it } from '@jest/globals';
import { contrast, standsOut, textOn } from './contrast.js';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#2563eb', '#ffffff', 5.17],
  ])('of %s and %s is %d, either way round', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it.each([
    ['#2563eb', true, '#ffffff'],
    ['#949494', true, '#000000'],
    ['#ffff00', false, '#000000'],
    ['#FFFFFF', false, '#000000'],
  ])('%s: stands out from a page %s, text on it is %s', (color, out, text) => {
    expect([standsOut(color), textOn(color)]).toEqual([out, text]);
    expect(contrast(color, textOn(color))).toBeGreaterThanOrEqual(4.5);
  });
});
