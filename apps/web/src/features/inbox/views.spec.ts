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
  it.each([
    ['b', ['b'], 'c'],
    ['c', ['c'], 'b'],
    ['a', ['a', 'b'], 'c'],
    ['b', ['b', 'c'], 'a'],
    ['a', IDS, null],
    ['gone', ['gone'], 'a'],
  ])('from %s when %j leave it goes to %s', (current, leaving, expected) =>
    expect(afterLeaving(IDS, current, leaving)).toBe(expected),
  );
});

describe('viewOf', () => {
  it('knows the views, what was looked at last, and where to start', () => {
    expect([viewOf('snoozed', 'all'), viewOf('nonsense', 'all'), viewOf(undefined, 'gone')]).toEqual([
      'snoozed',
      'all',
      'mine',
    ]);
  });
});
