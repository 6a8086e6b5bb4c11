import { describe, expect, it } from '@jest/globals';
import { partsOf, queryFor } from './query.js';

const history = [
  { from: 'customer', text: 'How long does delivery take?' },
  { from: 'assistant', text: 'Three days.' },
] as const;

describe('what is searched for', () => {
  it.each([
    ['a follow-up, completed', 'And to Spain?', 'How long does delivery take? And to Spain?'],
    ['a pointing word, completed', 'Can I speed it up?', 'How long does delivery take? Can I speed it up?'],
  ])('%s', (_, question, query) => expect(queryFor(question, history)).toBe(query));

  it('has nothing to lean on in a first message', () =>
    expect(queryFor('And to Spain?', [])).toBe('And to Spain?'));
});

describe('the questions in a message', () => {
  it.each([
    ['How do I pay? Where is my parcel?', ['How do I pay', 'Where is my parcel?']],
    ['How do I pay and how do I cancel?', ['How do I pay', 'how do I cancel?']],
    ['Do you ship salt and pepper?', ['Do you ship salt and pepper?']],
    ['Hello! How do I pay?', ['Hello How do I pay?']],
  ])('of %j', (text, parts) => expect(partsOf(text)).toEqual(parts));
});
