import { expect, it } from '@jest/globals';
import { EarlierQuestions } from './earlier-questions.js';

const question = { from: 'customer', text: 'How long does delivery take?' } as const;

it('keeps the last question of the customer, whoever spoke behind it', () => {
  const sut = new EarlierQuestions();
  sut.learn('a', [question, { from: 'assistant', text: 'How about two days?' }]);
  sut.learn('a', [{ from: 'customer', text: 'Thank you!' }]);
  expect(sut.of('a')).toEqual([question]);
  expect(sut.of('b')).toEqual([]);
});

it('forgets the conversations that were longest untouched', () => {
  const sut = new EarlierQuestions();
  for (const key of ['first', 'second', 'first']) sut.learn(key, [question]);
  for (let n = 0; n < 1_999; n += 1) sut.learn(String(n), [question]);
  expect(sut.of('first')).toEqual([question]);
  expect(sut.of('second')).toEqual([]);
});
