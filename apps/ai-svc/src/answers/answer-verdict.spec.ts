import { describe, expect, it } from '@jest/globals';
import {
  ConversationFact,
  Message,
  type AnswerState,
  type SenderType,
  sampleOf,
} from '@switchboard/contracts';
import { plainToInstance } from 'class-transformer';
import { reasonToStop, verdictOnChange, verdictOnMessage } from './answer-verdict.js';

const conversationId = 'c';
const answer = { conversationId, inReplyTo: 'question', epoch: 1, begun: false };
const begun = { ...answer, begun: true };

const conversation = (change: Partial<ConversationFact> = {}) =>
  Object.assign(plainToInstance(ConversationFact, sampleOf(ConversationFact)), {
    epoch: 1,
    handler: 'assistant',
    ...change,
  });
const message = (id: string, senderType: SenderType, state: AnswerState | null) =>
  Object.assign(plainToInstance(Message, sampleOf(Message)), { id, senderType, answer: state });

describe('while an answer is written', () => {
  it.each([
    ['nothing of weight changes', {}, 'go-on'],
    ['a takeover', { handler: 'agent', epoch: 2 }, 'stop'],
    ['a takeover and a handback', { handler: 'assistant', epoch: 3 }, 'stop'],
    ['a handoff: the assistant goes on until a person comes', { status: 'escalated' }, 'go-on'],
  ] as const)('%s', (_, change, verdict) => {
    expect(verdictOnChange(answer, conversation(change))).toBe(verdict);
  });

  it.each([
    [
      'a further question before the first word',
      answer,
      message('next', 'customer', { status: 'pending' }),
      'restart',
    ],
    ['a further question after it', begun, message('next', 'customer', { status: 'pending' }), 'go-on'],
    ['a word of the customer that asks for no answer', answer, message('next', 'customer', null), 'go-on'],
    ['a system message', answer, message('line', 'system', null), 'go-on'],
    [
      'the question itself, still pending',
      answer,
      message('question', 'customer', { status: 'pending' }),
      'go-on',
    ],
    ['the customer stopped it', begun, message('question', 'customer', { status: 'discarded' }), 'stop'],
    ['it was given up as dead', begun, message('question', 'customer', { status: 'failed' }), 'stop'],
    ['it has landed from elsewhere', begun, message('question', 'customer', { status: 'done' }), 'stop'],
  ] as const)('%s', (_, running, heard, verdict) => {
    expect(verdictOnMessage(running, { message: heard, conversation: conversation() })).toBe(verdict);
  });

  it('a message after a takeover stops it whatever it says', () => {
    const heard = {
      message: message('reply', 'agent', null),
      conversation: conversation({ handler: 'agent', epoch: 2 }),
    };
    expect(verdictOnMessage(answer, heard)).toBe('stop');
    expect(reasonToStop(answer, heard)).toBe('taken_over');
  });

  it('the reason is that of the question, and a takeover where it says none', () => {
    const stopped = message('question', 'customer', { status: 'discarded', reason: 'stopped' });
    const landed = message('question', 'customer', { status: 'done' });
    expect(reasonToStop(begun, { message: stopped, conversation: conversation() })).toBe('stopped');
    expect(reasonToStop(begun, { message: landed, conversation: conversation() })).toBeUndefined();
    expect(reasonToStop(begun, { conversation: conversation({ handler: 'agent' }) })).toBe('taken_over');
  });
});
