import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { readingsOf } from './readings.js';

describe('fold', () => {
  it.each([
    ['Ärger mit Größe', 'arger mit grosse'],
    ['Ｆｕｌｌ Ⓦⓘⓓⓔ', 'full wide'],
    ['сору', 'copy'],
    ['a\u200bb\u00adc\u2060d', 'abcd'],
    ['naïve café', 'naive cafe'],
    ['don’t “quote”', 'don\'t "quote"'],
    ['5 €, 100 %, ❤', '5 €, 100 %, ❤'],
  ])('%j is read as %j', (text, plain) => expect(fold(text)).toBe(plain));
});

describe('readings', () => {
  it('are one for an ordinary text', () => {
    expect(readingsOf('My order 4711 costs $500, and (still) no answer!')).toHaveLength(1);
  });

  it.each([
    ['leetspeak', 'h3ll0 w0r1d', 'hello worid'],
    ['stars', 'what the f**k', 'what the fuck'],
    ['letters one by one', 'g o o d b o y', 'goodboy'],
    ['dots inside a word', 'he.llo', 'hello'],
    ['stretched words', 'sooooo', 'so'],
    ['stretched doubles', 'helllllo', 'hello'],
  ])('undo %s', (_, text, meant) => expect(readingsOf(text)).toContain(meant));

  it('leave order numbers and prices alone', () => {
    expect(readingsOf('order 455-800, 30$, no. 5!')).toEqual(['order 455-800, 30$, no. 5!']);
  });
});
