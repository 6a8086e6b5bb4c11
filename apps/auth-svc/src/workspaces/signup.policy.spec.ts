import { describe, expect, it } from '@jest/globals';
import { mayMakeWorkspace } from './signup.policy.js';

describe('mayMakeWorkspace', () => {
  it.each([
    ['open', false, true],
    ['open', true, true],
    ['first', false, true],
    ['first', true, false],
    ['off', false, false],
    ['off', true, false],
  ] as const)('%s, one exists: %s → %s', (mode, exists, may) => {
    expect(mayMakeWorkspace(mode, exists)).toBe(may);
  });
});
