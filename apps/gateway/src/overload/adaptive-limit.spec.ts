import { beforeEach, describe, expect, test } from '@jest/globals';
import { AdaptiveLimit, type Turn } from './adaptive-limit.js';

const settings = { least: 10, most: 40, patience: 2 };
let sut: AdaptiveLimit;
let now: number;
beforeEach(() => {
  sut = new AdaptiveLimit(settings);
  now = 0;
});

/** As many at once as `wanted`, or as are allowed; each takes `ms`. */
const round = (wanted: number, ms: number, done = true): number => {
  const turns = Array.from({ length: wanted }, () => sut.begin(now)).filter(
    (turn): turn is Turn => turn !== undefined,
  );
  now += ms;
  for (const turn of turns) sut.end(turn, now, done);
  return turns.length;
};
const rounds = (count: number, wanted: number, ms: number, done = true): void => {
  for (let n = 0; n < count; n += 1) round(wanted, ms, done);
};

describe('a limit', () => {
  test('gives as many turns as it allows, and one more for each that ends', () => {
    const turns = Array.from({ length: 42 }, () => sut.begin(now));
    expect(turns.map(Boolean)).toEqual([...Array<boolean>(40).fill(true), false, false]);
    expect([sut.inHand, sut.isFull(now)]).toEqual([40, true]);
    const [first] = turns;
    if (first) sut.end(first, now, true);
    expect([sut.begin(now), sut.begin(now)].map(Boolean)).toEqual([true, false]);
  });

  test('shrinks to its least when much work takes much longer, and grows again afterwards', () => {
    rounds(40, 100, 50);
    expect(sut.limit).toBe(40);
    rounds(10, 100, 500);
    expect(sut.limit).toBeLessThan(18);
    rounds(100, 100, 50);
    expect(sut.limit).toBe(40);
  });

  test('does not shrink for a little work that takes long', () => {
    rounds(40, 4, 50);
    rounds(40, 4, 500);
    expect(sut.limit).toBe(40);
  });

  test('grows again also when next to nothing happens', () => {
    rounds(40, 100, 50);
    rounds(10, 100, 500);
    rounds(20, 1, 1_000);
    expect(sut.limit).toBe(40);
  });

  test('learns nothing from what failed, which may have been quick', () => {
    rounds(40, 100, 50);
    rounds(20, 100, 1, false);
    rounds(10, 100, 80);
    expect(sut.limit).toBe(40);
  });

  test('gives the places of those that never answer to others', () => {
    for (let n = 0; n < 40; n += 1) sut.begin(now);
    expect(sut.isFull(now + 999)).toBe(true);
    expect(sut.isFull(now + 1_000)).toBe(false);
    expect(sut.inHand).toBe(0);
  });

  test('takes a slower day for a calm one in the end', () => {
    rounds(40, 100, 50);
    rounds(200, 100, 400);
    expect(sut.limit).toBe(40);
  });
});
