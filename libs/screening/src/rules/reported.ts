/** Up to four words that go on with the same phrase. */
const PHRASE = '(?:(?!and |but |you |so )\\w+ ){0,3}(?!and\\b|but\\b|you\\b|so\\b)\\w+';
const ADJECTIVES = '(?:(?!you )\\w+ ){0,3}';

/** What others said to the writer, and what writers say about themselves: complaints and embarrassment, not attacks. */
const REPORTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:called|calls|calling|named|labell?ed) (?:me|us|him|her|them|my \\w+) (?:an? |the )${PHRASE}`,
    'g',
  ),
  /(?<!\bi )\b(?:said|says|told (?:me|us|him|her|my \w+)|wrote|shouted|yelled|replied|texted(?: me)?|called me)(?: to (?:me|us|him|her|my \w+))?(?: to|:|,| that)? ?["'][^"']{1,120}["']/g,
  /["'][^"']{1,120}["'] (?:to|at) (?:me|us|my \w+)/g,
  /\b(?:told|asked|tell|telling) (?:me|us|him|her|my \w+) to (?:\w+ ){1,3}\w+/g,
  new RegExp(
    `\\b(?:i'?m|i am|i was|i feel|i felt|i look|feel(?:ing)?|look(?:ing)?|treat(?:ed|s|ing)? (?:me|us)|made me (?:feel|look)|makes me (?:feel|look)|me)(?: like)?(?: such)?(?: an?| the)? ${ADJECTIVES}(?:idiots?|morons?|fools?|losers?|retards?|dumb ?ass|jerk|criminals?|pieces? of (?:shit|crap|garbage|trash))`,
    'g',
  ),
];

/** The text without reported speech and self-reproach. */
export function withoutReports(reading: string): string {
  return REPORTS.reduce((rest, report) => rest.replace(report, ' … '), reading);
}
