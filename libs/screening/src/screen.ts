import { readingsOf } from './readings.js';
import { HARASSMENT } from './rules/harassment.js';
import { HATE } from './rules/hate.js';
import { ILLICIT } from './rules/illicit.js';
import { withoutReports } from './rules/reported.js';
import { some } from './rules/rule.js';
import { SELF_HARM } from './rules/self-harm.js';
import { GUARDING, SEXUAL, SEXUAL_MINORS } from './rules/sexual.js';
import { isSpam } from './rules/spam.js';
import { MENACE, VIOLENCE, VIOLENT_THREAT } from './rules/threat.js';

export type RefusalCategory =
  'harassment' | 'hate' | 'sexual' | 'sexual_minors' | 'violence' | 'threat' | 'illicit' | 'spam';

export interface Screening {
  refused: boolean;
  /** Why; empty unless refused. */
  categories: RefusalCategory[];
  /** The writer may be in danger from themselves. Never refused then, whatever else the text says. */
  selfHarm: boolean;
}

const CHECKS: readonly (readonly [RefusalCategory, (reading: string) => boolean])[] = [
  ['harassment', (reading) => some(HARASSMENT, reading)],
  ['hate', (reading) => some(HATE, reading)],
  ['sexual', (reading) => some(SEXUAL, reading)],
  ['sexual_minors', (reading) => some(SEXUAL_MINORS, reading) && !GUARDING.test(reading)],
  ['violence', (reading) => some(VIOLENCE, reading) || some(VIOLENT_THREAT, reading)],
  ['threat', (reading) => some(VIOLENT_THREAT, reading) || some(MENACE, reading)],
  ['illicit', (reading) => some(ILLICIT, reading)],
  ['spam', isSpam],
];

/** Rules only: no network, no model. What an angry customer says about a situation passes; what is aimed at people doesn't. */
export function screen(text: string): Screening {
  const readings = readingsOf(text);
  if (readings.some((reading) => some(SELF_HARM, reading)))
    return { refused: false, categories: [], selfHarm: true };
  const claims = readings.map(withoutReports);
  const categories = CHECKS.filter(([, found]) => claims.some(found)).map(([category]) => category);
  return { refused: categories.length > 0, categories, selfHarm: false };
}
