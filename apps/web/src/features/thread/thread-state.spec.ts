import { describe, expect, it } from '@jest/globals';
import type { Message } from '@switchboard/contracts';
import { catchUpFrom, EMPTY_THREAD, hasGap, hasOlder, markRead, merge, replace } from './thread-state.js';

const message = (seq: number, more: Partial<Message> = {}) =>
  ({
    id: `m${seq}`,
    seq,
    noteSeq: null,
    afterSeq: seq,
    senderType: 'customer',
    isRead: false,
    ...more,
  }) as Message;
const note = (noteSeq: number, afterSeq: number) =>
  ({ id: `n${noteSeq}`, seq: null, noteSeq, afterSeq, senderType: 'agent' }) as Message;
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, at) => message(first + at));
const seqs = (list: readonly Message[]) => list.map(({ seq }) => seq);

describe('merge', () => {
  it('keeps messages in the order of their seq, each once', () => {
    const thread = merge(merge(EMPTY_THREAD, [message(2), message(1)]), [message(2), message(3)]);
    expect(seqs(thread.messages)).toEqual([1, 2, 3]);
    expect(hasGap(thread)).toBe(false);
  });

  it('holds back what is ahead of a gap until the gap is filled', () => {
    const gapped = merge(merge(EMPTY_THREAD, upTo(3)), [message(6), message(5)]);
    expect(seqs(gapped.messages)).toEqual([1, 2, 3]);
    expect(seqs(gapped.held)).toEqual([5, 6]);
    expect(hasGap(gapped)).toBe(true);
    const healed = merge(gapped, [message(4)]);
    expect(seqs(healed.messages)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(healed.held).toEqual([]);
    expect(hasGap(healed)).toBe(false);
  });

  it('starts with the newest run when nothing was known', () => {
    const thread = merge(EMPTY_THREAD, [message(1), ...upTo(9, 7)]);
    expect(seqs(thread.messages)).toEqual([7, 8, 9]);
    expect(hasOlder(thread)).toBe(true);
  });

  it('puts an older page in front', () => {
    const thread = merge(merge(EMPTY_THREAD, upTo(9, 6)), upTo(5, 3));
    expect(seqs(thread.messages)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('knows of a gap from the last seq the server told', () => {
    expect(hasGap(merge(EMPTY_THREAD, upTo(3), 5))).toBe(true);
  });

  it('keeps what is known when the same message arrives late', () => {
    const done = message(1, { answer: { status: 'done' } });
    const late = message(1, { answer: { status: 'pending' } });
    expect(merge(merge(EMPTY_THREAD, [done]), [late]).messages[0]?.answer?.status).toBe('done');
  });

  it('takes what a catch-up says of an answer that was still awaited', () => {
    const waiting = merge(EMPTY_THREAD, [
      message(1),
      message(2, { answer: { status: 'pending' } }),
      message(3),
    ]);
    expect(catchUpFrom(waiting)).toBe(1);
    const failed = message(2, { answer: { status: 'failed', reason: 'unavailable' } });
    const caughtUp = merge(waiting, [failed, message(3, { isRead: true })]);
    expect(caughtUp.messages[1]?.answer).toEqual({ status: 'failed', reason: 'unavailable' });
    expect(caughtUp.messages[2]?.isRead).toBe(true);
  });

  it('numbers notes apart: they leave no gap', () => {
    const thread = merge(merge(EMPTY_THREAD, upTo(2)), [note(2, 2), note(1, 1), message(3), note(2, 2)]);
    expect(thread.notes.map(({ noteSeq }) => noteSeq)).toEqual([1, 2]);
    expect(seqs(thread.messages)).toEqual([1, 2, 3]);
    expect(hasGap(thread)).toBe(false);
  });

  it('ends with the same thread whatever the order of arrival', () => {
    const order = [4, 2, 9, 7, 1, 3, 8, 6, 5];
    const thread = order.reduce(
      (sofar, seq) => merge(sofar, [message(seq)]),
      merge(EMPTY_THREAD, [message(1)]),
    );
    expect(seqs(thread.messages)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('replace', () => {
  it('puts the changed message in place of the old one', () => {
    const failed = message(2, { answer: { status: 'failed', reason: 'timed_out' } });
    const thread = replace(merge(EMPTY_THREAD, upTo(3)), failed);
    expect(thread.messages[1]).toBe(failed);
    expect(thread.messages).toHaveLength(3);
  });

  it('takes a message it had not seen', () => {
    expect(seqs(replace(EMPTY_THREAD, message(1)).messages)).toEqual([1]);
  });
});

describe('markRead', () => {
  const answered = merge(EMPTY_THREAD, [message(1), message(2, { senderType: 'agent' }), message(3)]);

  it('never swallows what came after the cursor, nor the reader’s own', () => {
    const thread = markRead(answered, true, 2, '2026-01-01T00:00:00.000Z');
    expect(thread.messages.map(({ isRead }) => isRead)).toEqual([true, false, false]);
  });

  it('changes nothing when there is nothing to change', () => {
    expect(markRead(answered, true, 0, '')).toBe(answered);
  });
});
