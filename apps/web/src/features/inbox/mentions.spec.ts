import { describe, expect, it } from '@jest/globals';
import { completed, matching, mentionAt, mentionedIn } from './mentions.js';

const ANN = { id: '1', name: 'Ann' };
const ANNA = { id: '2', name: 'Anna Berg' };
const BO = { id: '3', name: 'Bo Ann' };
const PEOPLE = [BO, ANNA, ANN];

describe('mentionAt', () => {
  it.each([
    ['@', { start: 0, query: '' }],
    ['please @an', { start: 7, query: 'an' }],
    ['please (@an', { start: 8, query: 'an' }],
    ['line\n@Anna B', { start: 5, query: 'Anna B' }],
    ['mail an@example', null],
    ['@anna berg has seen it', null],
    ['nothing', null],
  ])('at the end of %j: %j', (text, expected) => {
    expect(mentionAt(text, text.length)).toEqual(expected);
  });

  it('looks only at what stands before the caret', () => {
    expect(mentionAt('@an and more', 3)).toEqual({ start: 0, query: 'an' });
  });
});

it('shows names that begin so first', () => {
  expect(matching(PEOPLE, 'an').map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(matching(PEOPLE, 'berg')).toEqual([ANNA]);
});

it('completes a name and leaves what comes after', () => {
  const text = 'ask @an please';
  expect(completed(text, { start: 4, query: 'an' }, 'Anna Berg')).toEqual({
    text: 'ask @Anna Berg please',
    caret: 15,
  });
});

it('knows whom a note names, the longer name before the shorter', () => {
  expect(mentionedIn('@anna berg and @Bo Ann', PEOPLE)).toEqual(['2', '3']);
  expect(mentionedIn('@Ann, see @Anna Berg', PEOPLE).sort()).toEqual(['1', '2']);
  expect(mentionedIn('Ann', PEOPLE)).toEqual([]);
});
