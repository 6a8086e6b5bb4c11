import type { AnswerSignal } from '@switchboard/contracts';
import { AnswerMemory } from './answer-memory.js';

const delta = (n: number, text: string, attempt = 1): AnswerSignal => ({
  kind: 'delta',
  inReplyTo: 'q',
  attempt,
  n,
  text,
});
const after = (...signals: AnswerSignal[]) => {
  const sut = new AnswerMemory();
  for (const signal of signals) sut.hear(signal);
  return sut;
};

test('knows nothing before it heard something', () => {
  expect(after().current).toBeUndefined();
  expect(after({ kind: 'typing', inReplyTo: 'q' }).current).toBeNull();
});

test('gathers the pieces, once each', () => {
  expect(after(delta(0, 'He'), delta(1, 'llo'), delta(1, 'llo')).current).toEqual({
    inReplyTo: 'q',
    attempt: 1,
    n: 1,
    text: 'Hello',
  });
});

test('a new attempt begins anew, and the end is the end', () => {
  expect(after(delta(0, 'He'), delta(0, 'Ho', 2)).current).toMatchObject({ attempt: 2, text: 'Ho' });
  const done = { kind: 'done', inReplyTo: 'q', attempt: 1, messageId: null } as const;
  expect(after(delta(0, 'He'), done).current).toBeNull();
});

test('an answer whose beginning or middle was missed is unknown until somebody tells', () => {
  const sut = after(delta(4, 'o'));
  expect(sut.current).toBeUndefined();
  sut.learn({ inReplyTo: 'q', attempt: 1, n: 2, text: 'Hel' });
  expect(sut.current).toBeUndefined();
  sut.learn({ inReplyTo: 'q', attempt: 1, n: 5, text: 'Hello!' });
  expect(sut.current).toMatchObject({ n: 5, text: 'Hello!' });
  sut.hear(delta(6, '!'));
  expect(sut.current).toMatchObject({ n: 6, text: 'Hello!!' });
  expect(after(delta(0, 'a'), delta(2, 'c')).current).toBeUndefined();
});

test('what is told is completed by what was heard meanwhile', () => {
  const told = { inReplyTo: 'q', attempt: 1, n: 2, text: 'Hel' };
  for (const heard of [
    [delta(3, 'lo'), delta(4, '!')],
    [delta(1, 'e'), delta(2, 'l'), delta(3, 'lo'), delta(4, '!')],
  ]) {
    const sut = after(...heard);
    sut.learn(told);
    expect(sut.current).toMatchObject({ n: 4, text: 'Hello!' });
  }
  const another = after(delta(3, 'lo', 2));
  another.learn(told);
  expect(another.current).toBeUndefined();
});

test('what was heard from the beginning is not replaced by what is told', () => {
  const sut = after(delta(0, 'He'));
  sut.learn(null);
  expect(sut.current).toMatchObject({ text: 'He' });
});
