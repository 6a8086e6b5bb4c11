import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@switchboard/contracts';
import { fitting } from './fitting.js';

describe('a page of a reply', () => {
  it('is everything as long as it fits', () => {
    expect(fitting(['a', 'b'])).toEqual(['a', 'b']);
    expect(fitting([])).toEqual([]);
  });

  it('ends where the reply would be too large', () => {
    const items = Array.from({ length: 100 }, () => '🦊'.repeat(5_000));
    const page = fitting(items);
    expect(page.length).toBeGreaterThan(15);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(LIMITS.replyBytes);
  });

  it('is one at least', () => {
    expect(fitting(['x'.repeat(LIMITS.replyBytes), 'y'])).toHaveLength(1);
  });
});
