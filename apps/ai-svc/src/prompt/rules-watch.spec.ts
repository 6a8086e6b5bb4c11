import { describe, expect, it } from '@jest/globals';
import { LOCKED_CORE } from './locked-core.js';
import { RulesWatch } from './rules-watch.js';

/** What is shown of a text that comes in pieces of so many characters. */
function shown(text: string, size: number): string {
  const watch = new RulesWatch();
  let all = '';
  for (let at = 0; at < text.length; at += size) {
    const piece = text.slice(at, at + size);
    if (watch.caught(piece)) return all;
    all += piece;
  }
  return all;
}

describe('the rules, recited by a model', () => {
  const recital = `Of course. ${LOCKED_CORE}`;

  it.each([1, 4, 15])('are cut off within seven words, in pieces of %i characters', (size) => {
    expect(shown(recital, size).split(' ').length).toBeLessThanOrEqual(9);
  });

  it('are not shown at all in one piece', () => {
    expect(shown(recital, recital.length)).toBe('');
  });

  it('are caught behind a long answer', () => {
    const answer = 'You can return it within thirty days. '.repeat(100);
    expect(shown(answer + LOCKED_CORE, 5).length).toBeLessThan(answer.length + 60);
  });

  it('do not keep an answer from being shown', () => {
    const answer = 'I never ask for passwords. You can return it within 30 days [1].';
    expect(shown(answer, 3)).toBe(answer);
  });
});
