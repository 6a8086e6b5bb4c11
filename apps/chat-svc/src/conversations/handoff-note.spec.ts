import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@switchboard/contracts';
import { handoffNote } from './handoff-note.js';

describe('a note for the agent', () => {
  it('says why, in whose words, in what mood, and what was asked last', () => {
    const note = handoffNote({
      reason: 'customer',
      words: 'I want a human',
      recent: ['zero', 'one', 'two', 'three'],
      sentiment: 'negative',
      sentimentTrend: 'down',
    });
    expect(note).toBe(
      [
        'The customer asked for a person.',
        'Their words: “I want a human”',
        'Mood: negative, getting worse.',
        'Last messages of the customer:',
        '- one',
        '- two',
        '- three',
      ].join('\n'),
    );
  });

  it('is short where nothing was said', () => {
    expect(handoffNote({ reason: 'staff', recent: [], sentiment: null, sentimentTrend: 'flat' })).toBe(
      'A colleague asked for a person.',
    );
  });

  it('always fits', () => {
    const long = '🦊'.repeat(LIMITS.message);
    const note = handoffNote({
      reason: 'self_harm',
      words: long,
      recent: [long, long, long],
      sentiment: 'frustrated',
      sentimentTrend: 'up',
    });
    expect([...note].length).toBeLessThan(LIMITS.note);
  });
});
