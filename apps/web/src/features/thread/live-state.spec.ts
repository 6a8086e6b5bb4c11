import { describe, expect, it } from '@jest/globals';
import {
  answerBegins,
  answerEnds,
  answerGrows,
  answerLanded,
  answerSoFar,
  QUIET,
  typingBegins,
  typingEnds,
  wholeWords,
} from './live-state.js';

const piece = (n: number, text: string, attempt = 1) => ({ inReplyTo: 'q', attempt, n, text });

describe('an answer being written', () => {
  it('grows piece by piece, each taken once', () => {
    let live = answerBegins(QUIET, 'q');
    for (const delta of [piece(0, 'Go '), piece(1, 'to '), piece(1, 'to '), piece(2, 'settings')]) {
      live = answerGrows(live, delta);
    }
    expect(live.answer).toMatchObject({ phase: 'writing', text: 'Go to settings' });
  });

  it('is cleared by a new attempt, and an old attempt changes nothing', () => {
    const second = answerGrows(answerGrows(QUIET, piece(0, 'half a', 1)), piece(0, 'Again', 2));
    expect(second.answer?.text).toBe('Again');
    expect(answerGrows(second, piece(5, 'late', 1))).toBe(second);
  });

  it('goes on from the text a join brought', () => {
    const joined = answerSoFar(QUIET, { inReplyTo: 'q', attempt: 1, n: 3, text: 'So far' });
    expect(answerGrows(joined, piece(3, ' far')).answer?.text).toBe('So far');
    expect(answerGrows(joined, piece(4, ' so good')).answer?.text).toBe('So far so good');
  });

  it('stays until its message is there', () => {
    const landing = answerEnds(answerGrows(QUIET, piece(0, 'Text')), 'q', true);
    expect(landing.answer).toMatchObject({ phase: 'landing', text: 'Text' });
    expect(answerLanded(landing, 'q').answer).toBeNull();
  });

  it('leaves nothing when it will not come', () => {
    expect(answerEnds(answerGrows(QUIET, piece(0, 'Te')), 'q', false).answer).toBeNull();
  });

  it('is not touched by the end of another answer', () => {
    const live = answerGrows(QUIET, piece(0, 'Text'));
    expect(answerEnds(live, 'other', false)).toBe(live);
    expect(answerLanded(live, null)).toBe(live);
  });
});

describe('wholeWords', () => {
  it.each([
    ['Open the sett', 'Open the '],
    ['Open\nthe ', 'Open\nthe '],
    ['Op', ''],
  ])('%j shows %j', (text, shown) => expect(wholeWords(text)).toBe(shown));
});

describe('typing', () => {
  it('shows each person once, and forgets them in time', () => {
    const live = typingBegins(typingBegins(QUIET, 'u', 'Ute', 0), 'u', 'Ute', 5_000);
    expect(live.typing).toHaveLength(1);
    expect(typingEnds(live, null, 15_000)).toBe(live);
    expect(typingEnds(live, null, 17_000).typing).toEqual([]);
    expect(typingEnds(live, 'u', 6_000).typing).toEqual([]);
  });
});
