import { fold } from './fold.js';

const PERSON =
  '(?:persons?|people|humans?(?: beings?)?|agents?|representatives?|reps?|operators?|supervisors?|managers?|boss(?:es)?|team lead(?:er)?s?|advis[oe]rs?|specialists?|employees?|staff(?: members?)?|team members?|colleagues?|support(?: (?:team|agent|person|staff|rep))?|customer (?:service|support|care)|someone|somebody|(?:some|any) ?one (?:real|human|else)|real one)';
const ANY =
  '(?:an? |the |your |one of your |any |some |another |with )*(?:real |live |actual |human |living |different |other |senior |proper |support |service |customer (?:service |support |care ))*';
/** "Agent" in these is a seat or a setting, not somebody to talk to. */
const NOT_A_THING =
  '(?! (?:accounts?|roles?|seats?|licen[sc]es?|names?|profiles?|invites?|permissions?|dashboards?|fields?|limits?|tickets?|emails?|page|inbox|view|to my (?:team|workspace|account)|handbook|resources)\\b)';
const TALK =
  '(?:talk(?:ing)?|discuss(?:ing)?|(?:phone |video )?call|speak(?:ing)?|chat(?:ting)?|connect(?:ed)?|transfer(?:red)?|forward(?:ed)?|escalate[d]?|hand(?:ed)?|put|pass(?:ed)?|get|switch(?:ed)?|redirect(?:ed)?|route[d]?|refer(?:red)?)';

const ASKS: readonly RegExp[] = [
  new RegExp(
    `\\b${TALK} (?:me |this |us |it |my \\w+ )?(?:over |through |on |in touch |off |back )?(?:to|with) ${ANY}${PERSON}${NOT_A_THING}`,
  ),
  new RegExp(
    `\\b(?:want|need|would like|i'?d like|prefer|can i (?:get|have)|could i (?:get|have)|may i have|give me|get me|let me have|request(?:ing)?|looking for|waiting for|send me|find me|bring(?: me)?|asking for) ${ANY}(?:${PERSON.replace('|someone|somebody', '').replace('support(?:', 'human support(?:')})${NOT_A_THING}(?=$|[.!?,]| (?:to|please|now|who|for|on|instead|because|asap|immediately|not|rather|here|and))`,
  ),
  new RegExp(
    `\\b(?:real|live|actual|human) (?:person|human|agent|representative|rep|operator|being|support|help|assistance|people|someone)\\b${NOT_A_THING}(?! or )`,
  ),
  /\b(?:can|could|will|would|should|may) (?:a|an|some|any) (?:real |actual |live )?(?:human|person|agent|operator|representative|colleague|employee) (?:please )?(?:look|check|help|take|call|contact|answer|assist|handle|review|talk|speak|join|step in|deal|reply|respond|get back)/,
  /[,.;!?-] ?(?:an? )?(?:human|agent|operator|representative|person)(?: please| now)?[.! ]*$/,
  /^(?:(?:please|pls|hi|hello|hey|ok|no|just)[,. ]+)*(?:an? )?(?:human|agent|operator|representative|supervisor|person|real person|live chat|customer (?:service|support)|mensch|mitarbeiter)(?:[,. ]+(?:please|pls|now|bitte))*[.! ]*$/,
  /\b(?:don'?t|do not|dont) (?:want|wanna|like|need) (?:to )?(?:(?:be )?(?:talk|speak|chat|deal|answer|help|serv)\w* ?(?:to|with|by)? )?(?:an? |the |this |your |some |any )?(?:stupid |dumb |damn )?(?:bots?|chat ?bots?|robots?|ai|machines?|computers?|automated \w+)\b/,
  /\b(?:stop|enough) (?:with )?(?:the |this |your )?(?:bots?|chat ?bots?|robots?|ai|automated)\b|\bno (?:more )?(?:bots?|chatbots?|robots?)\b/,
  /\b(?:is there|isn'?t there) (?:any ?one|some ?one|any ?body|some ?body|a (?:person|human)) (?:there |here |real |who |i can |that |available |to )/,
  /\b(?:can|could|will|would|may) (?:some ?one|some ?body|any ?one|a (?:person|human|manager|supervisor|representative)|your (?:manager|team|staff|boss)) (?:please |just |actually |from \w+ )*(?:call|contact|phone|ring|help me|talk|speak|get back|take over|assist|reach)/,
  /\b(?:have|get|ask|want|need|like) (?:some ?one|some ?body|any ?one|an? \w+|your \w+) (?:to )?(?:call|contact|phone|ring|help|reach|text|e-?mail) me\b/,
  /^(?:please )?(?:get|call|bring|fetch|find)(?: me)? (?:an? |the |your )?(?:manager|supervisor|human|person|agent|boss|real \w+)\b/,
  /\bmit jemand(?:em|en)?\b.{0,40}\b(?:sprech|red|schreib|chatt|telefonier)\w*/,
  /\b(?:kann|konnte|konnen|konnten|darf|mag)\b.{0,25}\b(?:mitarbeiter(?:in)?|mensch|jemand|kollege|kollegin|berater(?:in)?)\b.{0,25}\b(?:anrufen|helfen|ubernehmen|sprechen|melden|zuruckrufen|kontaktieren)/,
  /\b(?:escalate (?:this|it|my|the)|call me back|hand me over|transfer me|connect me(?! my))\b/,
  /\b(?:mit|zu) (?:einem|einer|jemandem|ihrem|eurem|dem|der)? ?(?:\w+en )?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|person|kollegen|kundenberater|kundenservice|kundendienst|support|vorgesetzten|chef|mensch)\b.{0,30}\b(?:sprech\w*|red\w*|schreib\w*|chatt?\w*|verbind\w*|verbunden)/,
  /\b(?:echte[nmrs]?|richtige[nmrs]?|lebende[nmrs]?) (?:personen?|menschen?|mitarbeiter\w*|berater\w*)\b/,
  /\b(?:verbinden sie mich|verbinde mich|(?:ich )?(?:mochte|will|wunsche|brauche) (?:bitte )?(?:einen|eine) (?:menschen|mitarbeiter(?:in)?|person|berater(?:in)?|ansprechpartner)|jemanden? sprechen|keine?n? (?:bot|roboter|chatbot|ki)\b|ruf(?:en sie|t)? mich (?:bitte )?(?:an|zuruck))/,
  /\b(?:hablar con (?:una persona|un agente|un humano|alguien)|parler a (?:une personne|un humain|un agent|quelqu'un))\b/,
];

/** Asking what the other side is, or saying that nobody is needed, isn't asking for somebody. */
const REFUSES =
  /\b(?:don'?t|do not|dont|didn'?t|no need to|needn'?t|rather not|not necessary to) (?:really )?(?:want|need|have|like|wish)?(?: to)? ?(?:talk|speak|chat|be (?:connected|transferred))?(?: to| with)? ?(?:an? |any |the )?(?:real |live |actual |human )*(?:person|human|agent|representative|operator|someone)\b/;
const WONDERS =
  /\b(?:are you|am i (?:talking|speaking|chatting) (?:to|with)|is this|r u) (?:an? |the )?(?:real |actual |live |human )*(?:person|human|agent|bot|robot|someone)(?: or [^?.!]*)?\??/g;

/** Whether the writer asks for a human being. */
export function wantsPerson(text: string): boolean {
  const folded = fold(text).replace(/\s+/g, ' ').trim().replace(WONDERS, ' ').trim();
  return !REFUSES.test(folded) && ASKS.some((ask) => ask.test(folded));
}
