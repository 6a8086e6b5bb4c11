import { describe, expect, it } from '@jest/globals';
import { deepMerge } from './merge.js';

describe('deepMerge', () => {
  it('lays the patch over the data, object by object', () => {
    const data = { message: { id: 'm', seq: 0 }, conversation: { counts: { customer: 1 } }, tags: ['a'] };
    const patch = { message: { seq: 7 }, conversation: { counts: { customer: 2 } }, tags: [] };
    expect(deepMerge(data, patch)).toEqual({
      message: { id: 'm', seq: 7 },
      conversation: { counts: { customer: 2 } },
      tags: [],
    });
    expect(data.message.seq).toBe(0);
  });

  it('lets null and plain values replace objects', () => {
    expect(deepMerge({ a: { b: 1 }, c: 1 }, { a: null, c: { d: 2 } })).toEqual({ a: null, c: { d: 2 } });
  });

  it('leaves data alone without a patch', () => {
    const data = { a: 1 };
    expect(deepMerge(data, null)).toBe(data);
  });
});
