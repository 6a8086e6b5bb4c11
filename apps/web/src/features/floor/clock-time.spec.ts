import { describe, expect, it } from '@jest/globals';
import { clockTime } from './clock-time.js';

describe('a waiting time', () => {
  it.each([
    [-500, '0:00'],
    [7_900, '0:07'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
    [360_000_000, '100:00:00'],
  ])('of %d ms is %s', (ms, text) => {
    expect(clockTime(ms)).toBe(text);
  });
});
