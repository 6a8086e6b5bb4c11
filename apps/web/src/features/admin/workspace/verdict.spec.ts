import { describe, expect, it } from '@jest/globals';
import { contrast } from '../../../ui/color.js';
import { toHexColour, verdictOn } from './verdict.js';

describe('an accent colour', () => {
  it.each([
    ['#2f5bd7', 'good'],
    ['#2E9E5B', 'adjusted'],
    ['#ffe14d', 'bad'],
    ['#12345', 'none'],
    ['blue', 'none'],
  ])('%s is %s', (colour, kind) => {
    expect(verdictOn(colour).kind).toBe(kind);
  });

  it('that is too pale comes with a darker one that the server takes', () => {
    const verdict = verdictOn('#ffe14d');
    expect(verdict.kind === 'bad' && contrast(verdict.instead, '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('may be written shorter', () => {
    expect([toHexColour('abc'), toHexColour(' #AABBCC '), toHexColour('#12')]).toEqual([
      '#aabbcc',
      '#aabbcc',
      '#12',
    ]);
  });
});
