import { fold } from './fold.js';

export type TopicCategory = 'account' | 'billing' | 'technical' | 'product' | 'general';

export interface Categorised {
  category: TopicCategory;
  /** 0–1: how much of the evidence speaks for it. */
  confidence: number;
}

type Topic = Exclude<TopicCategory, 'general'>;

/** What a message says it is about: `strong` counts 3, `plain` 1. */
const SIGNS: Record<Topic, { strong: RegExp; plain: RegExp }> = {
  account: {
    strong:
      /\b(?:log(?:ging|ged)?[ -]?(?:in|on|out)|log[io]n|sign(?:ing|ed)?[ -]?(?:in|up|out)|pass ?(?:words?|codes?|phrase)|user ?names?|2fa|mfa|two[- ]factor|authenticator|verification (?:code|e-?mail|link)|verify my|locked out|my (?:account|profile)|(?:delete|close|deactivate|reactivate|merge|create) (?:an? |my |the |our )?account|account (?:settings|locked|suspended|deleted|disabled|hacked)|anmelden|einloggen|passwort|kennwort|konto|registrier\w*|benutzername)\b/g,
    plain:
      /\b(?:accounts?|profile|user|users|e-?mail address|register(?:ed|ing)?|registration|credentials|identity|invit(?:e|ation)s?|members?|roles?|permissions?|access|sessions?|devices?|avatar|team ?mates?|hacked|personal data|phone number|sso)\b/g,
  },
  billing: {
    strong:
      /\b(?:invoices?|bill(?:s|ed|ing)?|payments?|pay(?:ing|s)?|paid|refund(?:s|ed)?|charged?(?: twice)?|charges|double[- ]charged|overcharged|credit cards?|debit card|subscriptions?|receipts?|vat|money back|chargeback|paypal|iban|direct debit|coupons?|promo codes?|discounts?|rechnung\w*|zahlung\w*|bezahl\w*|erstattung\w*|abo|abonnement\w*|abgebucht|geld zuruck|lastschrift)\b/g,
    plain:
      /\b(?:price|prices|pricing|costs?|plans?|upgrade|downgrade|renew(?:al|ed|s)?|trial|fees?|tax(?:es)?|money|bank|card|expensive|annual|monthly|yearly|purchase order|currency|cancel|preis\w*|kosten|kundigen|karte)\b/g,
  },
  technical: {
    strong:
      /\b(?:errors?|bugs?|crash\w*|(?:not|n't|doesnt|isnt|stopped|never) (?:work(?:ing)?|load(?:ing)?|open(?:ing)?|respond(?:ing)?|sync\w*|connect\w*)|won'?t (?:load|open|start|connect|sync|play|install|work)|freez(?:es?|ing)|frozen|time(?:s|d)? ?outs?|offline|broken|blank (?:page|screen)|white screen|black screen|[45]0[0-9]|api|webhooks?|sdk|install\w*|glitch\w*|outage|server (?:is )?down|stack ?trace|exception|fehler\w*|absturz\w*|sturzt|funktioniert nicht|geht nicht|ladt nicht)\b/g,
    plain:
      /\b(?:slow|lag(?:gy|s)?|load(?:s|ing)?|sync|connect(?:ion)?|browsers?|chrome|safari|firefox|wi-?fi|network|app|update[ds]?|version|upload(?:ing|s)?|download(?:ing)?|import|embed|script|code|server|page|screen|button|notifications?|integration|configur\w*|set ?up|android|ios|iphone|windows|mac|stuck|issue|problem)\b/g,
  },
  product: {
    strong:
      /\b(?:features?|roadmap|orders?|order(?:ed|ing)|deliver\w*|shipping|shipments?|ship(?:s|ped)?|parcels?|packages?|track(?:ing)? (?:number|my|code)|in stock|out of stock|warranty|guarantee|specs|specifications?|dimensions|sizes?|colou?rs?|returns? policy|exchange|replacement|bestell\w*|liefer\w*|versand|paket|garantie|lagernd|verfugbar)\b/g,
    plain:
      /\b(?:products?|items?|model|compatib\w*|support(?:s)?|offer|available|availability|compare|comparison|difference|manual|materials?|return|does it|do you (?:have|offer|support|sell)|can it|widget|dashboards?|reports?|languages?|demo|limits?|produkte?|artikel)\b/g,
  },
};

const TOPICS: readonly Topic[] = ['account', 'billing', 'technical', 'product'];

/** The topic with most evidence; `general` without any. Signs early in the text are a little heavier, so ties go to what is said first. */
export function categoryOf(text: string): Categorised {
  const folded = fold(text).slice(0, 1_000);
  const scores = TOPICS.map((topic) => ({
    topic,
    score: weigh(folded, SIGNS[topic].strong, 3) + weigh(folded, SIGNS[topic].plain, 1),
  }));
  const total = scores.reduce((sum, { score }) => sum + score, 0);
  const best = scores.reduce((winner, next) => (next.score > winner.score ? next : winner));
  if (best.score < 1) return { category: 'general', confidence: total === 0 ? 0.5 : 0.4 };
  return {
    category: best.topic,
    confidence: Math.min(0.95, (best.score / total) * (best.score >= 3 ? 0.95 : 0.6)),
  };
}

function weigh(folded: string, signs: RegExp, weight: number): number {
  let sum = 0;
  for (const match of folded.matchAll(signs)) sum += weight * (1 + 0.2 * (1 - match.index / 1_000));
  return sum;
}
