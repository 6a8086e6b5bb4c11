import { describe, expect, it } from '@jest/globals';
import { afterLeaving, neighbour, viewOf } from './views.js';

const IDS = ['a', 'b', 'c'];

describe('neighbour', () => {
  it.each([
    ['a', 1, 'b'],
    ['c', 1, null],
    ['a', -1, null],
    [null, 1, 'a'],
    [null, -1, 'c'],
    ['gone', 1, 'a'],
  ] as const)('of %s by %d is %s', (current, step, expected) =>
    expect(neighbour(IDS, current, step)).toBe(expected),
  );
});

describe('afterLeaving', () => {
  it('goes on, or back at the end', () => {
    expect([afterLeaving(IDS, 'b'), afterLeaving(IDS, 'c'), afterLeaving(['a'], 'a')]).toEqual([
      'c',
      'b',
      null,
    ]);
  });
});

describe('viewOf', () => {
  it('knows the views, and where to start', () => {
    expect([viewOf('mine'), viewOf('nonsense'), viewOf(undefined)]).toEqual(['mine', 'waiting', 'waiting']);
  });
});
