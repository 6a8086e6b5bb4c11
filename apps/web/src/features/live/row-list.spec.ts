import { describe, expect, it } from '@jest/globals';
import { among, assignedAs, holdsRow, patchRow, type RowPage, withoutRow } from './row-list.js';

const page = (...ids: string[]): RowPage<{ id: string; text?: string }, object> => ({
  filter: {},
  items: ids.map((id) => ({ id })),
  nextCursor: null,
});

describe('the rows of a list', () => {
  const pages = [page('a', 'b'), page('c')];

  it('change where they stand', () => {
    const changed = patchRow(pages, 'b', (row) => ({ ...row, text: 'new' }));
    expect(changed.map(({ items }) => items.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
    expect(changed[0]?.items[1]).toEqual({ id: 'b', text: 'new' });
  });

  it('stay the same when the one that changed is none of them', () => {
    expect(patchRow(pages, 'x', (row) => row)).toBe(pages);
  });

  it('go', () => {
    const left = withoutRow(pages, 'a');
    expect(holdsRow(left, 'a')).toBe(false);
    expect(holdsRow(left, 'b')).toBe(true);
  });
});

describe('a filter', () => {
  it('takes all when it names nothing, else what it names', () => {
    expect(among(undefined, 'open')).toBe(true);
    expect(among('open,in_progress', 'in_progress')).toBe(true);
    expect(among('open,in_progress', 'closed')).toBe(false);
    expect(among('open', null)).toBe(false);
  });

  it.each([
    [undefined, null, true],
    ['none', null, true],
    ['none', 'ann', false],
    ['me', 'ann', true],
    ['me', 'bea', false],
    ['bea', 'bea', true],
    ['bea', null, false],
  ])('for %s fits what %s has: %s', (wanted, assignee, fits) => {
    expect(assignedAs(wanted, assignee, 'ann')).toBe(fits);
  });
});
