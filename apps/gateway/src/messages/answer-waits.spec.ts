import { jest } from '@jest/globals';
import type { Message, MessageFact } from '@switchboard/contracts';
import { AnswerWaits } from './answer-waits.js';

const forever = new AbortController().signal;
const answer = (inReplyTo: string): MessageFact => {
  const message = { id: 'a', conversationId: 'c', inReplyTo, metadata: { sentiment: null, cost: 1 } };
  return { message: message as Message, conversation: {} as MessageFact['conversation'] };
};
const ended = (id: string, status: 'failed' | 'discarded'): MessageFact => {
  const message = { id, conversationId: 'c', answer: { status } };
  return { message: message as Message, conversation: {} as MessageFact['conversation'] };
};

test('an answer that comes before the question has an id is not lost, and comes in the customer’s form', async () => {
  const sut = new AnswerWaits();
  const wait = sut.begin('u', 'c');
  sut.messageCreated(answer('other'));
  sut.messageCreated(answer('q'));
  await expect(wait?.answerTo('q', forever)).resolves.toEqual(
    expect.objectContaining({ inReplyTo: 'q', metadata: { sentiment: null } }),
  );
});

test.each(['failed', 'discarded'] as const)('an answer that is %s is null at once', async (status) => {
  const sut = new AnswerWaits();
  const wait = sut.begin('u', 'c');
  const heard = wait?.answerTo('q', forever);
  sut.messageUpdated(ended('q', status));
  await expect(heard).resolves.toBeNull();
});

test('one user holds two open at most; another conversation’s answers are not theirs', async () => {
  const sut = new AnswerWaits();
  const [one, two] = [sut.begin('u', 'c'), sut.begin('u', 'd')];
  expect(one && two).toBeDefined();
  expect(sut.begin('u', 'c')).toBeUndefined();
  expect(sut.begin('somebody else', 'c')).toBeDefined();
  const heard = two?.answerTo('q', forever);
  sut.messageCreated(answer('q'));
  one?.end();
  one?.end();
  expect(sut.begin('u', 'c')).toBeDefined();
  expect(sut.begin('u', 'c')).toBeUndefined();
  two?.giveUp();
  await expect(heard).resolves.toBeNull();
});

test('nobody waits longer than 30 s, than the client, or than the process', async () => {
  jest.useFakeTimers();
  const sut = new AnswerWaits();
  const late = sut.begin('u', 'c')?.answerTo('q', forever);
  const gone = new AbortController();
  const left = sut.begin('u', 'c')?.answerTo('q', gone.signal);
  gone.abort();
  await expect(left).resolves.toBeNull();
  jest.advanceTimersByTime(30_000);
  await expect(late).resolves.toBeNull();
  jest.useRealTimers();
  const last = sut.begin('v', 'c')?.answerTo('q', forever);
  sut.onModuleDestroy();
  await expect(last).resolves.toBeNull();
});
