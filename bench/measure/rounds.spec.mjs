import { expect, test } from '@jest/globals';
import { compare, inTurns } from './rounds.mjs';

test('every round begins with another side, and the first counts for nothing', async () => {
  const order = [];
  const side = (name) => () => order.push(name);
  const results = await inTurns(3, { floor: side('floor'), ours: side('ours') });
  expect(order).toEqual(['floor', 'ours', 'ours', 'floor', 'floor', 'ours']);
  expect(results).toEqual({ floor: [4, 5], ours: [3, 6] });
});

test('a round in which the machine was busy moves both sides and no ratio', () => {
  const { ratio, spread } = compare([2, 20, 2], [1, 10, 1], (value) => value);
  expect({ ratio, spread }).toEqual({ ratio: 2, spread: [2, 2] });
});
