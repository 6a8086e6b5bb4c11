import { describe, expect, it } from '@jest/globals';
import { handoffAfter } from './handoff-rule.js';

describe('an answer hands off', () => {
  it.each([
    ['not when it knows', { waiting: false, unknownInARow: 5, frustratedInARow: 1 }, false, undefined],
    [
      'not on the first "I don’t know"',
      { waiting: false, unknownInARow: 0, frustratedInARow: 0 },
      true,
      undefined,
    ],
    [
      'on the second in a row',
      { waiting: false, unknownInARow: 1, frustratedInARow: 0 },
      true,
      'low_confidence',
    ],
    [
      'on two frustrated messages in a row',
      { waiting: false, unknownInARow: 0, frustratedInARow: 2 },
      false,
      'frustrated',
    ],
    [
      'not again while a person is awaited',
      { waiting: true, unknownInARow: 3, frustratedInARow: 3 },
      true,
      undefined,
    ],
  ] as const)('%s', (_, context, unknown, reason) => expect(handoffAfter(context, unknown)).toBe(reason));
});
