import { describe, expect, it } from '@jest/globals';
import { countOutcomes } from './race-outcomes.mjs';

const conversationId = 'c';
const question = (answer) => ({
  conversationId,
  senderType: 'customer',
  code: null,
  inReplyTo: null,
  answer,
});
const answer = (inReplyTo) => ({
  conversationId,
  senderType: 'assistant',
  code: null,
  inReplyTo,
  answer: null,
});
const system = (code) => ({ conversationId, senderType: 'system', code, inReplyTo: null, answer: null });

describe('the outcomes of races', () => {
  it('are good when answers come before the agent, or after they gave it back', () => {
    const rows = [
      question('done'),
      answer('q1'),
      system('agent_joined'),
      system('handed_back'),
      answer('q2'),
    ];
    expect(countOutcomes(rows)).toEqual({ questions: 1, answers: 2, late: 0, twice: 0, pending: 0 });
  });

  it('are bad when an answer comes after the agent, or twice, or never', () => {
    const rows = [question('pending'), answer('q1'), system('agent_joined'), answer('q1')];
    expect(countOutcomes(rows)).toEqual({ questions: 1, answers: 2, late: 1, twice: 1, pending: 1 });
  });
});
