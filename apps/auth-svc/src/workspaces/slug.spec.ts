import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@switchboard/contracts';
import { freeSlug, slugOf } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['Demo', 'demo'],
    ['  Müller & Söhne GmbH ', 'muller-sohne-gmbh'],
    ["Joe's Café", 'joes-cafe'],
    ['../../etc/passwd', 'etc-passwd'],
    ['evt.>.*', 'evt'],
    ['日本語', 'workspace'],
    ['---', 'workspace'],
  ])('%s → %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('leaves room for a number', () => {
    expect(slugOf('x'.repeat(100)).length).toBeLessThanOrEqual(LIMITS.slug - 8);
  });
});

describe('freeSlug', () => {
  it('counts up past the taken ones', () => {
    expect(freeSlug('Demo', new Set())).toBe('demo');
    expect(freeSlug('Demo', new Set(['demo', 'demo-2']))).toBe('demo-3');
  });
});
