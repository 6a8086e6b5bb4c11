import { describe, expect, it } from '@jest/globals';
import { screenedOf } from './moderation.js';

describe('the model’s flags', () => {
  it('become our categories, each once', () => {
    const flags = [
      ['hate', true],
      ['hate/threatening', true],
      ['sexual/minors', true],
      ['violence', false],
    ] as const;
    expect(screenedOf(flags)).toEqual({ categories: ['hate', 'sexual_minors'], selfHarm: false });
  });

  it('never refuse a person who writes of harming themselves', () => {
    const flags = [
      ['self-harm/intent', true],
      ['violence', true],
    ] as const;
    expect(screenedOf(flags)).toEqual({ categories: [], selfHarm: true });
  });

  it('that we don’t know refuse nothing', () => {
    expect(screenedOf([['new-category', true]])).toEqual({ categories: [], selfHarm: false });
  });
});
