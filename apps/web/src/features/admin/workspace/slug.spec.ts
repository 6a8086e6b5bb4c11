import { describe, expect, it } from '@jest/globals';
import { isSlug, portalAddress, toSlug } from './slug.js';

describe('a portal’s address', () => {
  it.each(['demo', 'a', 'acme-support', 'team-42'])('may end with %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each(['', '-a', 'a-', 'a--b', 'Über', 'a b', 'x'.repeat(61)])('never ends with "%s"', (slug) => {
    expect(isSlug(slug)).toBe(false);
  });

  it('is made from what was typed', () => {
    expect(toSlug('Acme Support')).toBe('acme-support');
    expect(portalAddress('demo', 'http://localhost:3000')).toBe('http://localhost:3000/w/demo');
  });
});
