import { fold } from '@switchboard/screening';
import type { Turn } from '../prompt/prompt.types.js';
import { intentOf } from './intents.js';
import { corrected } from './spelling.js';
import { type Word, isAside, relatedWords, wordsOf } from './words.js';

/** Opens a message that goes on with what was said before. */
const CONTINUES =
  /^(?:(?:ok(?:ay)?|thanks|thank you|great|good|alright|yes|no|hm+|i see)[,. ]+)*(?:and|but|so|then|also|or|what about|how about|what if|why|und|aber|oder|auch)\b/;
/** Stands for something said before. */
const POINTS_BACK =
  /\b(?:it|its|that|this|these|those|they|them|there|one|ones|he|she|him|her|same|then|das|dies\w*|es|dort|davon|dafur|damit)\b/;
const FEW_WORDS = 3;
const NOTHING: ReadonlySet<string> = new Set();
/** A second question in one message: a new sentence, or "and" before a word that opens a question. */
const NEXT_PART =
  /[?!.;]+\s+(?=\S)|\n+|,? (?:and|but|also|plus|und)(?: also| then| auch)? (?=(?:how|what|when|where|why|which|who|can|could|do|does|did|is|are|will|would|may|should|i (?:want|need|would|also|have)|delete|cancel|change|reset|update|add|remove|set|get|wie|was|wann|wo|warum|kann|ist|gibt)\b)/i;

export interface FollowUp {
  /** How the message leans on what was said before. */
  readonly leaning: 'none' | 'points-back' | 'continues';
  /** The earlier question it leans on. */
  readonly earlier: string | undefined;
}

export function followUpOf(question: string, history: readonly Turn[]): FollowUp {
  const earlier = lastQuestionIn(history)?.text;
  const folded = fold(question).trim();
  const words = subjectsOf(question);
  const short =
    words.length === 0 || (words.length <= FEW_WORDS && (CONTINUES.test(folded) || POINTS_BACK.test(folded)));
  if (earlier === undefined || (!short && !CONTINUES.test(folded) && !POINTS_BACK.test(folded)))
    return { leaning: 'none', earlier };
  return { leaning: CONTINUES.test(folded) || words.length === 0 ? 'continues' : 'points-back', earlier };
}

/** What a later message of the customer may lean on. */
export function lastQuestionIn(history: readonly Turn[]): Turn | undefined {
  return history.findLast(
    ({ from, text }) => from === 'customer' && intentOf(text) === 'question' && subjectsOf(text).length > 0,
  );
}

/** What to search for: the question, completed by the one before it when it can't stand alone. */
export function queryFor(question: string, history: readonly Turn[]): string {
  const { leaning, earlier } = followUpOf(question, history);
  const alone = leaning === 'none' && (earlier === undefined || subjectsOf(question).length > FEW_WORDS);
  return alone || earlier === undefined ? question : `${earlier} ${question}`;
}

export interface SearchTerms {
  /** For a search that matches any of them: first the message's own words, then those that mean the same. */
  readonly terms: string[];
  /** How many of them are the message's own. */
  readonly typed: number;
}

/** The words to look up. */
export function searchTerms(query: string): SearchTerms {
  const words = wordsOf(query);
  const typed = new Set(words.map(({ raw }) => raw));
  const meant = words.map((word) => corrected(word, NOTHING, NOTHING));
  const terms = new Set([...typed, ...meant.map(({ raw }) => raw), ...meant.flatMap(relatedWords)]);
  return { terms: [...terms], typed: typed.size };
}

/** A message with two questions is two searches. Parts without a subject of their own stay with the one before. */
export function partsOf(question: string): string[] {
  const parts: string[] = [];
  for (const piece of question
    .split(NEXT_PART)
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const last = parts.at(-1);
    if (last !== undefined && (subjectsOf(piece).length === 0 || subjectsOf(last).length === 0))
      parts[parts.length - 1] = `${last} ${piece}`;
    else parts.push(piece);
  }
  return parts.length <= 3 ? parts : [question];
}

/** Words that name a subject, without filling and asides. */
export function subjectsOf(text: string): Word[] {
  return wordsOf(text).filter((word) => !isAside(word));
}

const ASKS =
  /\?\s*$|^(?:and |but |also |then |first |please |und |bitte )*(?:how|what|when|where|why|which|who|can|could|do|does|did|is|are|will|would|may|should|tell|i (?:want|need|would|'d)|wie|was|wann|wo|warum|welche\w*|wer|kann|ist|gibt)\b/i;

/** Whether a part of a message asks for something, rather than telling what happened. */
export function isAsked(part: string): boolean {
  return ASKS.test(part.trim());
}
