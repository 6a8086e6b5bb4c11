import { describe, expect, it } from '@jest/globals';
import { isRetryable, landing, settling } from './answer-rules.js';

const owned = { status: 'active', handler: 'assistant', epoch: 3, answeredSeq: 4 } as const;
const question = { seq: 5, senderType: 'customer', answerStatus: 'pending', answerReason: null } as const;
const failed = { ...question, answerStatus: 'failed' } as const;
const stopped = { ...question, answerStatus: 'discarded', answerReason: 'stopped' } as const;

describe('an answer lands', () => {
  it('while its question waits, and late, after it was counted as failed', () => {
    expect(landing(owned, question, 3)).toBe('OK');
    expect(landing(owned, failed, 3)).toBe('OK');
  });

  it('not after somebody took over, nor when it was handed back since', () => {
    expect(landing({ ...owned, handler: 'agent', epoch: 4 }, question, 3)).toBe('STALE_ANSWER');
    expect(landing({ ...owned, epoch: 5 }, question, 3)).toBe('STALE_ANSWER');
  });

  it('not when it was stopped', () => expect(landing(owned, stopped, 3)).toBe('STALE_ANSWER'));

  it('not when a newer question was answered', () => {
    expect(landing({ ...owned, answeredSeq: 5 }, question, 3)).toBe('ANSWER_SUPERSEDED');
  });
});

describe('an answer is given up', () => {
  it('only while it is awaited, by who owns it', () => {
    expect(settling(owned, question, 3)).toBe('OK');
    expect(settling(owned, failed, 3)).toBe('STALE_ANSWER');
    expect(settling(owned, question, 2)).toBe('STALE_ANSWER');
  });
});

describe('the assistant can be asked again', () => {
  it('after a failure and after a stop', () => {
    expect(isRetryable(owned, failed)).toBe(true);
    expect(isRetryable(owned, stopped)).toBe(true);
  });

  it.each([
    ['while it is at it', owned, question],
    ['for what was answered', { ...owned, answeredSeq: 5 }, failed],
    ['for what was discarded otherwise', owned, { ...stopped, answerReason: 'superseded' }],
    ['when a person has it', { ...owned, handler: 'agent' }, failed],
    ['when it is resolved', { ...owned, status: 'resolved' }, failed],
  ] as const)('not %s', (_, conversation, message) => {
    expect(isRetryable(conversation, message)).toBe(false);
  });
});
