import { describe, expect, it } from '@jest/globals';
import { distinctKeywords, questionKey } from './faq.js';

describe('a question', () => {
  it.each([
    ['How do I reset my password?', 'how do i reset my password'],
    ['  how do  I RESET my password ?! ', 'how do i reset my password'],
    ['Ｗo ist es？', 'wo ist es'],
  ])('%j is compared as %j', (question, key) => expect(questionKey(question)).toBe(key));

  it('keeps what makes it another question', () => {
    expect(questionKey('Can I pay by card?')).not.toBe(questionKey('Can I pay by cheque?'));
  });
});

describe('keywords', () => {
  it('are kept once each', () =>
    expect(distinctKeywords(['Card', 'card', 'visa'])).toEqual(['card', 'visa']));
});
