import { fold, wantsPerson } from '@switchboard/screening';
import { wordsOf } from './words.js';

export type Intent =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'about'
  | 'abilities'
  /** Wants the rules, another role, or somebody else's data. */
  | 'rules'
  | 'person'
  | 'question';

const MANIPULATION: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|drop|skip|neglect|overlook)\b[^.?!]{0,30}\b(?:instructions?|rules?|prompts?|guidelines?|directives?|restrictions?|everything|programming|polic(?:y|ies) above|context above)\b/,
  /\b(?:system|hidden|initial|original|secret|internal|base|developer) (?:prompts?|instructions?|messages?|rules|configuration)\b/,
  /\b(?:what (?:are|is|were|does)|show|print|reveal|repeat|output|display|tell me|give me|leak|dump|share|list|summari[sz]e|translate|encode)\b[^.?!]{0,25}\b(?:your (?:\w+ )?(?:instructions|prompt|rules|guidelines|configuration|config|directives|system message|training)|the (?:prompt|system message|(?:given|exact|full|original|internal|above) (?:instructions|rules|guidelines)))\b/,
  /\b(?:repeat|print|output|show|copy|echo|say|write)\b[^.?!]{0,25}\b(?:text|words?|lines?|everything|message|content|sentences?)\b[^.?!]{0,12}\b(?:above|before|preceding|so far)\b/,
  /\b(?:you are now|from now on,? (?:you|act|ignore|answer|respond|speak)|act (?:as (?:an?|if|my|the|though)|like (?:an?|my))|pretend|role-?play|simulate|impersonate|behave (?:as|like)|you(?:'re| are) (?:no longer|going to be))\b/,
  /\b(?:jailbreak|jailbroken|dan mode|developer mode|debug mode|god mode|admin mode|sudo|unrestricted|uncensored)\b/,
  /\b(?:no|without|any|free of|ignore) (?:restrictions|rules|limits|filters|guidelines|limitations)\b/,
  /\b(?:admin(?:istrator)?(?:'?s)?|root|database|another|other (?:users?|customers?|people)'?s?|someone(?: else)?'?s) (?:password|credentials|api key|secret|token)s?\b|\b(?:api|secret) keys? of\b|\benvironment variables?\b/,
  /\b(?:show|list|give|tell|print|reveal|read|get|send|access|see|export|dump)\b[^.?!]{0,30}\b(?:other|another|all|every|someone else'?s?|different)(?: of)? (?:the |your )?(?:customers?|users?|clients?|person|people)(?:'s?|s'?)?\b(?: (?:data|conversations?|chats?|messages?|orders?|e-?mails?|addresses|details|invoices?|phone|numbers?|accounts?)| with| and their|[.?! ]*$)/,
  /\b(?:conversations?|chats?|messages?|orders|data|details|invoices?|addresses|phone(?: numbers?)?|e-?mails?|accounts?) (?:of|from|belonging to) (?:the |your )?(?:other|another|all|different|previous)(?: of your)? (?:customers?|users?|clients?|person|people)\b/,
  /\b(?:vergiss|ignoriere?n?)\b[^.?!]{0,30}\b(?:anweisungen|regeln|vorgaben|alles)\b|\bsystemprompt\b/,
  /^\s*(?:system|assistant|developer)\s*:|<\/?(?:system|knowledge|source|wishes|customer)>|\[(?:system|inst)\]/,
];
const IDENTITY =
  /\b(?:are you|r u|am i (?:talking|speaking|chatting|writing) (?:to|with)|is (?:this|that|there)|this is|sind sie|bist du|you are) (?:really |actually |just )?(?:an? |ein |eine )?(?:real |actual |live |echte[rn]? )?(?:ai|a\.i\.|bot|robot|chat ?bot|machine|computer|human|person|people|man|woman|program|mensch|ki|maschine|roboter|gpt|chatgpt)\b|^(?:who|what) (?:are|r) (?:you|u)\b|\bwhat(?:'s| is) your name\b|\bwer (?:bist du|sind sie)\b|\bwho (?:made|built|created|programmed) you\b/;
const ABILITIES =
  /\bwhat (?:can|do|could) you (?:do|help|answer|know)\b(?! about)|\bhow (?:can|could) you help\b|\bwhat (?:are you for|can i ask)\b|^help(?: me)?[.! ]*$|\bwas kannst du\b/;
const GREETING =
  /^(?:hi|hello|hey|heya|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|howdy|moin|hallo|guten (?:tag|morgen|abend)|servus|gruezi|hola|bonjour|how are you(?: doing)?(?: today)?|how(?:'s| is) it going|what'?s up|there|everyone|all|again|and|you|team|bot|assistant|dear|sir|madam|nice to meet you|wie geht'?s|[\s,.!?])+$/;
const THANKS =
  /^(?:ok(?:ay)?|great|perfect|super|cool|nice|alright|all right|got it|that(?:'s| is| was)? (?:it|all|great|perfect|helpful|good|helped|very helpful|what i needed)|thanks?(?: you)?|thank u|thx|ty|cheers|many|very|so|a lot|much|for (?:your |the |all (?:your )?)?(?:help|support|answer|reply|time|quick (?:help|answer|reply))|danke(?:schon)?|vielen|dank|merci|gracias|awesome|it works(?: now)?|works now|solved|really|that|you|are|appreciated?|i appreciate it|good|fine|yes|no|i'?m good|[\s,.!👍🙏❤])+$/u;
const GOODBYE =
  /^(?:ok(?:ay)?|thanks|thank you|bye|bye ?bye|goodbye|good ?night|see (?:you|ya)(?: later| soon)?|have a (?:nice|good|great) (?:day|one|evening|weekend)|take care|ciao|tschuss|auf wiedersehen|you too|and|[\s,.!])+$/;

/** What kind of message this is, before anything is looked up. */
export function intentOf(text: string): Intent {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  if (MANIPULATION.some((pattern) => pattern.test(folded))) return 'rules';
  if (IDENTITY.test(folded) && wordsOf(folded.replace(IDENTITY, ' ')).length <= 2) return 'about';
  if (wantsPerson(text)) return 'person';
  if (ABILITIES.test(folded) && wordsOf(folded.replace(ABILITIES, ' ')).length === 0) return 'abilities';
  if (GREETING.test(folded)) return 'greeting';
  if (
    /\b(?:bye|goodbye|good ?night|see (?:you|ya)|take care|ciao|tschuss|wiedersehen|have a)\b/.test(folded) &&
    GOODBYE.test(folded)
  )
    return 'goodbye';
  if (THANKS.test(folded)) return 'thanks';
  return 'question';
}
