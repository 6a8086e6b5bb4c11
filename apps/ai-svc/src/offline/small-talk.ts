import { wantsPerson } from '@switchboard/screening';
import type { Phrase } from './phrases.js';

/** Attempts to get at the rules, or to put others in their place. */
const INJECTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompt|guidelines?|everything|above|previous)\b|\b(?:system|hidden|initial|secret)[ -]?prompt\b|\b(?:show|print|reveal|repeat|tell|output)\b.{0,30}\byour\b.{0,20}\b(?:instructions?|rules|prompt|guidelines)\b|\byou are now\b|\b(?:pretend|act) (?:to be|as(?: if)?|like)\b|\b(?:developer|jailbreak|dan) mode\b|\b(?:ignoriere|vergiss)\b.{0,40}\b(?:anweisungen|regeln)\b/i;

const PATTERNS: readonly (readonly [Phrase, RegExp])[] = [
  [
    'thanks',
    /^\W*(?:ok(?:ay)?[,. ]+)?(?:many |great[, ]+)?(?:thanks?(?: you)?|thx|cheers|danke|vielen dank)\b[^?]{0,60}$/i,
  ],
  [
    'about',
    /\b(?:are|am) (?:you|i)\b.{0,30}\b(?:bot|robot|human|person|ai|machine|real)\b|\bwho are you\b|\bbist du\b.{0,20}\b(?:bot|mensch|ki|echt)\b|\bwer bist du\b/i,
  ],
  [
    'greeting',
    /^\W*(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|hallo|moin|servus|guten (?:tag|morgen|abend))\b[^?]{0,30}$/i,
  ],
];

/** Whether a text wants to get at what the assistant is, rather than at an answer. */
export function isInjection(text: string): boolean {
  return INJECTION.test(text.normalize('NFKC'));
}

/** What to say to a message that asks for no knowledge, or nothing when it does. */
export function smallTalk(text: string): Phrase | null {
  const found = PATTERNS.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  return wantsPerson(text) ? 'person' : null;
}
