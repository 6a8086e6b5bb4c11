import { describe, expect, it } from '@jest/globals';
import { targetsOf, toggled, withRange } from './selection.js';

const IDS = ['a', 'b', 'c', 'd'];

describe('a selection', () => {
  it('takes a row and lets it go', () => {
    const one = toggled(new Set(), 'a');
    expect([[...one], [...toggled(one, 'a')]]).toEqual([['a'], []]);
  });

  it('takes all between two rows, in either direction', () => {
    expect([...withRange(new Set(['a']), IDS, 'b', 'd')]).toEqual(['a', 'b', 'c', 'd']);
    expect([...withRange(new Set(), IDS, 'd', 'c')]).toEqual(['c', 'd']);
  });

  it('takes one row when it does not know where the range began', () => {
    expect([...withRange(new Set(), IDS, null, 'c')]).toEqual(['c']);
    expect([...withRange(new Set(), IDS, 'gone', 'c')]).toEqual(['c']);
  });

  it('goes in the order of the list, up to the limit, and keeps what has left the list', () => {
    expect(targetsOf(new Set(['d', 'gone', 'a']), IDS, 10)).toEqual(['a', 'd', 'gone']);
    expect(targetsOf(new Set(IDS), IDS, 2)).toEqual(['a', 'b']);
  });
});
