import { words } from './rule.js';

const PITCHES: readonly RegExp[] = [
  words('(?:buy|order|shop) now'),
  words('(?:limited time|exclusive|special|amazing|best) (?:offer|deal|discount)s?'),
  words('(?:click|tap|press) (?:here|this link|the link|on the link|below)'),
  words('(?:act|sign up|register|join|call|apply) (?:now|today)(?: (?:and|to|for))?'),
  words('100 ?% (?:free|guaranteed|legit|real|satisfaction)'),
  words('(?:work from home|be your own boss|passive income|financial freedom|get rich)'),
  words(
    '(?:make|earn|earning|win) (?:\\w+ )?(?:money|cash|\\$? ?[0-9][0-9,.]*k?\\$?)(?: dollars| usd| eur| euros)? (?:fast|online|easily|daily|weekly|from home|(?:a|per|every|each) (?:day|week|hour|month))',
  ),
  words('(?:double|triple|multiply|10x) your (?:bitcoins?|btc|money|crypto|investments?|income|deposit)'),
  words('(?:online |live )?casinos?(?: bonus)?|free spins|betting tips|jackpot'),
  words('(?:viagra|cialis|levitra|weight loss pills|penis enlargement|male enhancement)'),
  words(
    '(?:crypto|bitcoin|btc|forex|nft|binary options?) (?:investments?|giveaway|airdrop|signals?|trading (?:platform|signals|group|course)|profits?|expert|trader)',
  ),
  words('seo (?:services?|packages?|agency|expert)|(?:web|app) (?:design|development) services'),
  words('(?:buy |quality |dofollow )?backlinks?'),
  words(
    '(?:rank(?:ing)? (?:you |your (?:site|website) )?(?:#|no\\.? ?|number )?(?:1|one|first) on google|first page of google)',
  ),
  words(
    '(?:cheap|replica|discount) (?:rolex|watches|pills|followers|loans?|meds|designer \\w+|handbags|ray ?bans?|sunglasses)',
  ),
  words(
    '(?:buy|cheap|real|get|[0-9]+k?) (?:\\w+ )?(?:instagram|tiktok|youtube|twitter|facebook)? ?(?:followers|likes|subscribers|views)(?: cheap)?',
  ),
  words('online pharmacy|no prescription(?: needed| required)?|without prescription'),
  words(
    "(?:you(?:'ve| have|'re)? (?:been selected|won|a winner)|congratulations you|claim your (?:\\w+ )?(?:prize|reward|gift|bonus|money)|lucky winner|free iphone|gift card giveaway|lottery)",
  ),
  words(
    '(?:inheritance (?:fund|money|of (?:\\$|usd|eur|[0-9]))|next of kin|million (?:us )?dollars? (?:transfer|fund)|wire transfer of|nigerian prince|beneficiary of)',
  ),
  words(
    'guaranteed (?:profits?|returns?|income|results|approval|ranking)s?|risk[- ]free (?:investment|profits?)|no credit check|instant loans?|low interest loans?|payday loans?',
  ),
  words(
    '(?:check out|visit|follow|subscribe to) (?:my|our) (?:\\w+ )?(?:website|site|channel|page|store|shop|blog|onlyfans|instagram|profile|telegram)',
  ),
  words(
    '(?:whats ?app|telegram|dm|text|contact|message) (?:me |us )?(?:now )?(?:at|on|via|:) ?(?:\\+?[0-9][0-9 -]{6,}|@\\w+|t\\.me)',
  ),
  words(
    '(?:hot|sexy|lonely|single) (?:singles|girls|women|milfs|ladies)(?: (?:in|near) (?:your|you)\\w*| waiting)?',
  ),
  words('lose [0-9]+ ?(?:pounds|lbs|kg|kilos)|miracle (?:cure|pill)|burn fat'),
  words('(?:promo|discount|bonus|referral) code [a-z0-9]{4,} (?:for|to get|and get)'),
  words(
    '(?:jetzt kaufen|hier klicken|gratis gewinn|schnell geld verdienen|sie haben gewonnen|kredit ohne schufa|potenzmittel)',
  ),
];
const LINK =
  /(?:https?:\/\/|www\.|\bt\.me\/|\bbit\.ly\/|\bwa\.me\/|\b[a-z0-9-]+\.(?:xyz|top|click|biz|ru|info|shop|online|site|loan)\b)/;

/** One pitch can be chance ("where do I click here?"); two, or one that comes with a link, is an advertisement. */
export function isSpam(reading: string): boolean {
  const pitches = PITCHES.filter((pitch) => pitch.test(reading)).length;
  return pitches >= 2 || (pitches === 1 && LINK.test(reading));
}
