import { describe, expect, it } from '@jest/globals';
import { requestHash } from './request-hash.js';

describe('two requests are the same', () => {
  it('whatever the order of their fields', () => {
    expect(requestHash('a', { x: 1, y: { b: 2, a: [1, 2] } })).toEqual(
      requestHash('a', { y: { a: [1, 2], b: 2 }, x: 1 }),
    );
  });

  it('only with the same values, for the same call', () => {
    expect(requestHash('a', { x: 1 })).not.toEqual(requestHash('a', { x: 2 }));
    expect(requestHash('a', { x: [1, 2] })).not.toEqual(requestHash('a', { x: [2, 1] }));
    expect(requestHash('a', { x: 1 })).not.toEqual(requestHash('b', { x: 1 }));
  });

  it('whatever their secrets: no hash of a password is kept', () => {
    expect(requestHash('a', { x: 1, password: 'one' })).toEqual(requestHash('a', { x: 1, password: 'two' }));
  });
});
