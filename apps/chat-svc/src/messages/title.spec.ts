import { describe, expect, it } from '@jest/globals';
import { titleOf } from './title.js';

describe('a title from a first message', () => {
  it.each([
    ['How do I reset my password? I tried twice.', 'How do I reset my password?'],
    ['Hi. Where is my parcel? It is late.', 'Hi. Where is my parcel?'],
    ['  two\n lines  ', 'two lines'],
    ['Version 2.5 is slow. Why?', 'Version 2.5 is slow.'],
    ['word '.repeat(40), 'word word word word word word word word word word word…'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
  ])('%s', (content, title) => {
    expect(titleOf(content)).toBe(title);
  });
});
