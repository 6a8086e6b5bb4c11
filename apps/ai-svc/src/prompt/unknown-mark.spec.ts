import { describe, expect, it } from '@jest/globals';
import { MarkFilter } from './unknown-mark.js';

function through(pieces: readonly string[]) {
  const filter = new MarkFilter();
  const shown = pieces.map((piece) => filter.push(piece)).join('') + filter.end();
  return { shown, seen: filter.seen };
}

describe('the mark', () => {
  it.each([
    ['is never shown', ['I don’t know.', '<unknown/>'], 'I don’t know.', true],
    ['is known in pieces', ['Sorry <un', 'kno', 'wn/', '>'], 'Sorry ', true],
    ['is not seen where there is none', ['a < b and <b>', ' c'], 'a < b and <b> c', false],
    ['lets its beginning through when it doesn’t go on', ['<unknow', 'able'], '<unknowable', false],
    ['may stand in the middle', ['a<unknown/>b'], 'ab', true],
    ['leaves an unfinished end as it is', ['end <unk'], 'end <unk', false],
  ])('%s', (_, pieces, shown, seen) => expect(through(pieces)).toEqual({ shown, seen }));

  it('holds back no more than it must', () => {
    const filter = new MarkFilter();
    expect(filter.push('Hello ')).toBe('Hello ');
    expect(filter.push('world <')).toBe('world ');
    expect(filter.push('3')).toBe('<3');
  });
});
