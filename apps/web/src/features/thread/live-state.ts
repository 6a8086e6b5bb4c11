import type { Answering } from '@switchboard/contracts';
import type { AiDelta, Viewer } from '../../api/socket-events.js';

/** The answer as it is being written. `typing`: nothing of it has come yet; `landing`: its message is on the way. */
export interface LiveAnswer {
  readonly inReplyTo: string;
  readonly phase: 'typing' | 'writing' | 'landing';
  readonly attempt: number;
  /** The last piece taken; the next is `n + 1`. */
  readonly n: number;
  readonly text: string;
}

/** What is true of a conversation only now, and in no database. */
export interface Live {
  readonly answer: LiveAnswer | null;
  readonly typing: readonly { readonly userId: string; readonly userName: string; readonly until: number }[];
  readonly viewers: readonly Viewer[];
}

export const QUIET: Live = { answer: null, typing: [], viewers: [] };

/** The server forgets a typist after 10 s; so do we, should its word get lost. */
const TYPING_MS = 11_000;

export function answerBegins(live: Live, inReplyTo: string): Live {
  if (live.answer?.inReplyTo === inReplyTo && live.answer.phase !== 'landing') return live;
  return { ...live, answer: { inReplyTo, phase: 'typing', attempt: 0, n: -1, text: '' } };
}

/** A joining client gets the text so far, and goes on from there. */
export function answerSoFar(live: Live, answering: Answering | null): Live {
  if (!answering) return live.answer?.phase === 'landing' ? live : { ...live, answer: null };
  const phase = answering.text ? 'writing' : 'typing';
  const { inReplyTo, attempt, n, text } = answering;
  return { ...live, answer: { inReplyTo, phase, attempt, n, text } };
}

/** Pieces may come twice or late; a new attempt clears what was shown, an old one is ignored. */
export function answerGrows(live: Live, delta: Omit<AiDelta, 'conversationId'>): Live {
  const { inReplyTo, attempt, n, text } = delta;
  const shown = live.answer;
  const same = shown?.inReplyTo === inReplyTo && shown.attempt === attempt;
  if (shown?.inReplyTo === inReplyTo && attempt < shown.attempt) return live;
  if (same && n <= shown.n) return live;
  const before = same ? shown.text : '';
  return { ...live, answer: { inReplyTo, phase: 'writing', attempt, n, text: before + text } };
}

/** The text stays until its message is there; an answer that will not come leaves nothing. */
export function answerEnds(live: Live, inReplyTo: string, landing: boolean): Live {
  if (live.answer?.inReplyTo !== inReplyTo) return live;
  return { ...live, answer: landing ? { ...live.answer, phase: 'landing' } : null };
}

export function answerLanded(live: Live, inReplyTo: string | null): Live {
  return live.answer && live.answer.inReplyTo === inReplyTo ? { ...live, answer: null } : live;
}

export function typingBegins(live: Live, userId: string, userName: string, now: number): Live {
  const others = live.typing.filter((typist) => typist.userId !== userId && typist.until > now);
  return { ...live, typing: [...others, { userId, userName, until: now + TYPING_MS }] };
}

export function typingEnds(live: Live, userId: string | null, now: number): Live {
  const left = live.typing.filter((typist) => typist.userId !== userId && typist.until > now);
  return left.length === live.typing.length ? live : { ...live, typing: left };
}

/** Up to the last whole word: text comes in steps of words, and none is seen to grow. */
export function wholeWords(text: string): string {
  return text.slice(0, text.search(/\s\S*$/) + 1);
}
