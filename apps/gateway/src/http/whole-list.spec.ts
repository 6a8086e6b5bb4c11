import { describe, expect, it } from '@jest/globals';
import { pageOf } from './whole-list.js';

const people = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const page = (query: { limit?: number; cursor?: string }, of = people) => {
  const { items, meta } = pageOf(of, ({ id }) => id, query);
  return { ids: [...(items as typeof people)].map(({ id }) => id).join(''), next: meta.nextCursor };
};

describe('a list that comes whole', () => {
  it('is given whole unless pages are asked for', () => {
    expect(page({})).toEqual({ ids: 'abcde', next: null });
    expect(page({ limit: 5 })).toEqual({ ids: 'abcde', next: null });
    expect(page({}, [])).toEqual({ ids: '', next: null });
  });

  it('comes in pages that neither repeat nor skip, whoever is added before', () => {
    const first = page({ limit: 2 });
    const second = page({ limit: 2, cursor: first.next ?? '' }, [{ id: '0' }, ...people]);
    const third = page({ limit: 2, cursor: second.next ?? '' });
    expect([first.ids, second.ids, third]).toEqual(['ab', 'cd', { ids: 'e', next: null }]);
  });

  it('takes no cursor but its own', () => {
    for (const cursor of ['x', 'nonsense']) {
      expect(() => page({ cursor })).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' }));
    }
  });
});
