import { describe, expect, it } from '@jest/globals';
import { median, percentile } from './statistics.mjs';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
  });

  it('of one number is that number', () => {
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('of nothing is an error, not zero', () => {
    expect(() => percentile([], 0.5)).toThrow('Nothing was measured');
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });
});
