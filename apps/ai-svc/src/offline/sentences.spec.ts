import { describe, expect, it } from '@jest/globals';
import { extract, sentencesOf } from './sentences.js';

const answer =
  'Open the shed. Take the blue key. It opens the gate. The gate closes at 18:00. A second key costs 4.50 euros.';

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It costs 4.90 euros. That is all.', ['It costs 4.90 euros.', 'That is all.']],
    ['- first\n- second', ['- first', '- second']],
    ['', []],
  ])('of %j', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it('are all there in a detailed answer', () => expect(extract(answer, 'keys?', 'detailed')).toBe(answer));

  it.each([
    ['steps stay in their order', 'How do I get in?', 'Open the shed. Take the blue key.'],
    [
      'the nearest comes with the beginning',
      'When does the gate close?',
      'Open the shed. The gate closes at 18:00.',
    ],
    ['one that leans on another brings it', 'What opens?', 'Take the blue key. It opens the gate.'],
  ])('in a concise answer: %s', (_, question, expected) => {
    expect(extract(answer, question, 'concise')).toBe(expected);
  });
});
