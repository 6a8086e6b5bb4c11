import { describe, expect, it } from '@jest/globals';
import type { Message } from '@switchboard/contracts';
import type { Outgoing } from './outbox-state.js';
import { canRetry, inOrder, type ItemsInput, pendingQuestion, threadItems } from './thread-items.js';
import { EMPTY_THREAD, merge } from './thread-state.js';

const minute = (at: number) => new Date(2026, 0, 5, 12, at).toISOString();
const message = (seq: number, more: Partial<Message> = {}) =>
  ({
    id: `m${seq}`,
    seq,
    noteSeq: null,
    afterSeq: seq,
    sender: { id: 'kim', name: 'Kim', role: 'customer' },
    senderType: 'customer',
    private: false,
    clientMessageId: null,
    inReplyTo: null,
    answer: null,
    createdAt: minute(seq),
    ...more,
  }) as Message;
const note = (noteSeq: number, afterSeq: number) =>
  message(0, {
    id: `n${noteSeq}`,
    seq: null,
    noteSeq,
    afterSeq,
    private: true,
    senderType: 'agent',
    createdAt: minute(afterSeq),
  });
const items = (messages: Message[], more: Partial<ItemsInput> = {}) =>
  threadItems({
    thread: merge(EMPTY_THREAD, messages),
    outgoing: [],
    reader: 'customer',
    answering: false,
    ...more,
  });
const kinds = (list: ReturnType<typeof items>) => list.map(({ kind }) => kind);

describe('inOrder', () => {
  it('puts a note behind the message it was written after', () => {
    const thread = merge(EMPTY_THREAD, [
      message(1),
      message(2),
      note(1, 0),
      note(2, 1),
      note(3, 1),
      note(4, 2),
    ]);
    expect(inOrder(thread).map(({ id }) => id)).toEqual(['n1', 'm1', 'n2', 'n3', 'm2', 'n4']);
  });

  it('shows no note of a part that isn’t loaded', () => {
    const thread = merge(EMPTY_THREAD, [message(5), note(1, 2), note(2, 4), note(3, 5)]);
    expect(inOrder(thread).map(({ id }) => id)).toEqual(['n2', 'm5', 'n3']);
  });
});

describe('threadItems', () => {
  it('begins each day with a divider', () => {
    const tomorrow = message(2, { createdAt: new Date(2026, 0, 6, 9).toISOString() });
    expect(kinds(items([message(1), tomorrow]))).toEqual(['beginning', 'day', 'message', 'day', 'message']);
  });

  it('groups what one sender wrote in a row', () => {
    const reply = message(3, { senderType: 'agent', sender: { id: 'ann', name: 'Ann', role: 'agent' } });
    const groups = items([message(1), message(2), reply]).flatMap((item) =>
      item.kind === 'message' ? [[item.first, item.last, item.own]] : [],
    );
    expect(groups).toEqual([
      [true, false, true],
      [false, true, true],
      [true, true, false],
    ]);
  });

  it('has the company’s messages on the side of staff', () => {
    const answer = message(2, { senderType: 'assistant' });
    const own = items([message(1), answer], { reader: 'staff' }).flatMap((item) =>
      item.kind === 'message' ? [item.own] : [],
    );
    expect(own).toEqual([false, true]);
  });

  it('shows an outgoing message until it has landed, under the same key', () => {
    const outgoing = [{ clientMessageId: 'x', content: 'Hi' } as Outgoing];
    const before = items([message(1)], { outgoing });
    expect(before.at(-1)).toMatchObject({ kind: 'outgoing', key: 'x' });
    const after = items([message(1), message(2, { clientMessageId: 'x' })], { outgoing });
    expect(after.at(-1)).toMatchObject({ kind: 'message', key: 'x' });
    expect(kinds(after)).not.toContain('outgoing');
  });

  it('tells of a failed answer, until there is one', () => {
    const failed = message(1, { answer: { status: 'failed', reason: 'timed_out' } });
    expect(kinds(items([failed]))).toContain('trouble');
    expect(kinds(items([failed, message(2, { senderType: 'assistant', inReplyTo: 'm1' })]))).not.toContain(
      'trouble',
    );
  });
});

describe('questions', () => {
  const pending = message(1, { answer: { status: 'pending' } });

  it('are pending until their answer is there', () => {
    expect(pendingQuestion(merge(EMPTY_THREAD, [pending]))?.id).toBe('m1');
    const answered = merge(EMPTY_THREAD, [pending, message(2, { senderType: 'assistant', inReplyTo: 'm1' })]);
    expect(pendingQuestion(answered)).toBeNull();
  });

  it('can be asked again only while they are the newest', () => {
    expect(canRetry(merge(EMPTY_THREAD, [pending]), pending)).toBe(true);
    expect(canRetry(merge(EMPTY_THREAD, [pending, message(2)]), pending)).toBe(false);
  });
});
