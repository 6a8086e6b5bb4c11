import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AnswerContext } from '@switchboard/contracts';
import { AnswerPreparation } from './answer-preparation.js';
import type { AnswerTask } from './answer-task.js';
import { ContextAhead } from './context-ahead.js';
import { ConversationsClient } from './conversations.client.js';

const conversation = { workspaceId: 'w', conversationId: 'c' };
const context = jest.fn<() => Promise<AnswerContext>>();
const conversations = Object.assign(Object.create(ConversationsClient.prototype), { context });
const prepare = jest.fn<AnswerPreparation['prepare']>();
const said = { content: 'Where is it?', customerId: 'p', assistantId: null };
const lookup = { query: 'Where is it?', customerId: 'p', assistantId: null };
const found = { lookup, found: new Promise<never>(() => undefined) };
const lookUp = jest.fn<AnswerPreparation['ahead']>(() => found);
const preparation = Object.assign(Object.create(AnswerPreparation.prototype), { prepare, ahead: lookUp });
let ahead: ContextAhead;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  ahead = new ContextAhead(conversations, preparation);
  context.mockReset().mockImplementation(() => new Promise(() => undefined));
});
afterEach(() => void jest.useRealTimers());

describe('a context that was asked for ahead', () => {
  it('is taken once', () => {
    ahead.foresee(conversation, 1, said);
    void ahead.take(conversation, 1);
    expect(context).toHaveBeenCalledTimes(1);
    void ahead.take(conversation, 1);
    expect(context).toHaveBeenCalledTimes(2);
  });

  it('is not taken for a further question, nor when it is old', () => {
    ahead.foresee(conversation, 1, said);
    void ahead.take(conversation, 2);
    expect(context).toHaveBeenCalledTimes(2);
    ahead.foresee(conversation, 3, said);
    jest.advanceTimersByTime(300);
    void ahead.take(conversation, 3);
    expect(context).toHaveBeenCalledTimes(4);
  });

  it('that failed fails for who takes it, and for nobody else', async () => {
    context.mockRejectedValueOnce(new Error('away'));
    ahead.foresee(conversation, 1, said);
    await Promise.resolve();
    await expect(ahead.take(conversation, 1)).rejects.toThrow('away');
  });

  it('brings what the answer is written from with it', async () => {
    const asked = contextOf('Where is my parcel?');
    const task = { passages: [] } as unknown as AnswerTask;
    context.mockResolvedValueOnce(asked);
    prepare.mockResolvedValueOnce(task);
    ahead.foresee(conversation, 1, said);
    const beginning = await ahead.take(conversation, 1);
    expect(beginning.context).toBe(asked);
    expect(await beginning.task).toBe(task);
    expect(prepare.mock.calls).toEqual([['w', asked, found]]);
  });

  it('looks up what leans on an earlier question together with it', async () => {
    context.mockImplementation(async () => contextOf('How long does delivery take?'));
    ahead.foresee(conversation, 1, { ...said, content: 'How long does delivery take?' });
    const first = await ahead.take(conversation, 1);
    await first.task;
    ahead.foresee(conversation, 2, { ...said, content: 'And to Spain?' });
    const second = await ahead.take(conversation, 2);
    await second.task;
    const query = 'How long does delivery take? And to Spain?';
    expect(lookUp).toHaveBeenLastCalledWith('w', { ...lookup, query });
  });
});

const contextOf = (content: string): AnswerContext =>
  ({ question: { senderType: 'customer', private: false, content }, history: [] }) as never;
