import { anyOf, words } from './rule.js';

const I_WILL = anyOf(
  "i'?ll",
  'i will',
  "i'?m going to",
  "i'?m gonna",
  'im gonna',
  'i am going to',
  'i am gonna',
  'gonna',
  'i want to',
  'i wanna',
  'i would',
  "i'?d love to",
  'i would love to',
  "i swear i(?: will|'ll)?",
  'i should',
  'i could',
  'i am coming to',
  "i'?m coming to",
  'we will',
  "we'?ll",
  "we'?re going to",
  'we are going to',
  'someone should',
  'somebody should',
  'someone will',
  'ima',
  "i'?mma",
  "i'?m about to",
  'i (?:am )?plan(?:ning)? to',
  'i hope (?:someone|somebody|they)(?: will)?',
);
const SOMEONE = anyOf(
  'yo?u(?:r| all| guys| people)?',
  'ya',
  'u',
  'him',
  'her',
  'them(?: all)?',
  'someone',
  'somebody',
  'everyone',
  'everybody',
  'people',
  '(?:yo?ur|the|that|this|his|her|my) (?:\\w+ )?(?:famil(?:y|ies)|kids?|child(?:ren)?|wife|husband|mother|mom|mum|father|dad|sister|brother|daughter|son|girlfriend|boyfriend|ex|neighbou?rs?|drivers?|couriers?|agents?|managers?|boss|staff|employees?|people|team|colleagues?|coworkers?|teacher|ceo|man|woman|guy)',
);
const KILL = anyOf(
  'kill',
  'murder',
  'stab',
  'strangle',
  'choke',
  'behead',
  'slaughter',
  'torture',
  'rape',
  'beat',
  'punch',
  'kick',
  'hurt',
  'harm',
  'burn',
  'hang',
  'gut',
  'maim',
  'cripple',
  'bury',
  'shoot',
  'execute',
  'assault',
  'attack',
  'end',
  'destroy',
  'crush',
  'skin',
  'drown',
  'poison',
  'slap',
);
/** "Shoot you an email", "beat you to it", "hurt your rating", "kill your process". */
const IDIOM = anyOf(
  ' an?',
  ' my',
  ' over',
  ' the (?:details|link|info|file|order)',
  ' some',
  ' more',
  ' with',
  ' to it',
  ' down to',
  ' (?:rating|ratings|reputation|business|sales|score|company|brand|app|website|site|review|seo|process|session|server|job|container|pod|thread|service|connection|queue|build|password|prices?|subscription|contract|membership|plan)',
  'r? (?:\\w+ )?(?:process|processes|sessions?|jobs?|reputation|ratings?|business|prices?|competition|competitors|account)',
);
const PLACE =
  '(?:yo?ur|the|this|that|their|his|her) (?:\\w+ )?(?:office|building|house|home|store|shop|headquarters|hq|school|company|warehouse|place|car|family|church|mosque|synagogue)';

/** Announced violence against people. */
export const VIOLENT_THREAT: readonly RegExp[] = [
  words(
    `${I_WILL} (?:\\w+ly |just |so |fucking |personally |come and |come over and |come there and |find (?:you|him|her|them) and |hunt you down and |go and |(?:come|go|drive|walk|show up)(?: \\w+){1,5} and )*${KILL} (?:the (?:shit|crap|hell|fuck) out of )?${SOMEONE}(?!${IDIOM})`,
  ),
  words(
    `(?<!would it |wouldn'?t |won'?t |would |didn'?t |doesn'?t |not |it |this |that |what |what's |stress )kill(?:ing)? (?:you|u|ya|yourselves)(?! (?:to|guys to))`,
  ),
  words(
    `(?:yo?u|yo?u all|yo?ur (?:family|kids|children|wife|staff)|yo?ur kind|people like you|they|those people)(?: all)?(?:'ll|'re going to| will| are going to| gonna| are gonna| deserve to| should| must| need to)(?: all)? (?:die|be (?:killed|gassed|exterminated|lynched|put down|shot|hanged|hung|raped|murdered|stabbed|burned|burnt|beheaded|executed)|burn|bleed|get (?:killed|shot|stabbed|raped|murdered))(?! (?:out|through))`,
  ),
  words(`(?:yo?u'?re|yo?u are|ur) (?:a )?(?:dead(?: meat| man| woman)?|going to die|gonna die)`),
  words(
    `(?:burn|burning|blow|blowing|shoot|shooting|bomb|bombing|torch) (?:down |up )?${PLACE}(?: down| up)?`,
  ),
  words(`(?:put|plant|planted|leave|left|there is|there's) a bomb (?:in|at|under|on)`),
  words(
    `(?:come|coming|show up|turn up|drive|stop by) (?:\\w+ ){0,6}with (?:a|my) (?:gun|knife|bat|machete|rifle|shotgun|axe|hammer)`,
  ),
  words(
    `(?:bring|got|have|buy|buying|get|getting|load|loading) (?:a|my|the) (?:gun|rifle|shotgun|knife) (?:\\w+ ){0,6}(?:you|u|your|office|them|everyone)`,
  ),
  words(
    `(?:break|smash|crush|cut off|rip off|bash) (?:yo?ur|his|her|their) (?:\\w+ )?(?:legs?|neck|face|bones?|arms?|fingers?|jaw|nose|kneecaps?|teeth|head|skull|hands?)(?: in| off)?`,
  ),
  words(`(?:slit|cut) (?:yo?ur|his|her|their) (?:throats?|heads?)`),
  words(`put a bullet (?:in|through|between)`),
  words(
    `(?:beat|kick|whoop) (?:the (?:shit|crap|hell|fuck) out of (?:yo?u|him|her|them)|yo?ur (?:ass|arse|head)|(?:you|u|him|her|them) (?:up|to death|to a pulp))`,
  ),
  words(
    `ich (?:\\w+ ){0,2}(?:tote|ersteche|erschiesse|erwurge|vergewaltige|verprugle|schlage|steche) (?:dich|euch|sie|ihn|deine|eure)`,
  ),
  words(
    `ich (?:\\w+ )?(?:bringe?|werde|mache|steche|schlage|will) (?:dich|euch|sie|ihn|deine \\w+|eure \\w+) (?:alle )?(?:um|umbringen|toten|kalt|ab|tot|zusammen|erschiessen|erstechen|fertigmachen|schlagen|verprugeln)`,
  ),
  words(`du bist (?:so gut wie )?tot`),
  words(`(?:te voy a|voy a) (?:matar|matarte|matarlos|romper la cara)`),
  words(`(?:je vais (?:te|vous)) (?:tuer|buter|casser la gueule)`),
];

/** Intimidation without a named act. */
export const MENACE: readonly RegExp[] = [
  words(
    `(?:i'?m|i am|we are|we'?re|i'?ll be|i have been) (?:watching|stalking|waiting outside|standing outside|parked outside) (?:you|yo?ur (?:house|home|family|kids|children|office|wife|flat|apartment))(?! ?tube)`,
  ),
  words(
    `(?:i|we) (?:already )?know (?:exactly )?where (?:yo?u|yo?ur (?:family|kids|children|wife|mother)|they|he|she)(?: all)? (?:live|lives|work|works|sleep|sleeps|go(?:es)? to school)`,
  ),
  words(`(?:yo?u(?:'d| had)? )?(?:better )?watch (?:yo?ur|ur) back`),
  words(
    `(?:i'?ll|i will|i'?m going to|i'?m gonna|we'?ll|we will|i am going to|i swear i will) (?:find (?:out where )?you(?: live)?|hunt you (?:all )?down|track you down|come (?:for|after) (?:you|your (?:family|kids))|get you|make you (?:suffer|bleed|pay with))(?! (?:a|an|the|some|on|in touch|to)\\b)`,
  ),
  words(`you (?:won'?t|will not|wont) (?:see|live to see) (?:tomorrow|another day|the end of)`),
  words(`(?:yo?ur days are numbered|sleep with one eye open|i'?m outside your (?:house|home|office))`),
  words(`ich weiss wo (?:du|ihr) (?:wohnst|wohnt|arbeitest|arbeitet)`),
];

/** Violence wished for, planned or asked about, whoever it hits. */
export const VIOLENCE: readonly RegExp[] = [
  words(
    `(?:someone|somebody|anyone) to (?:kill|murder|hurt|beat up|stab|shoot) (?:my|him|her|them|this|that) ?\\w*`,
  ),
  words(
    `how (?:to|do i|can i|would i|could i|do you) (?:\\w+ly )?(?:kill|murder|strangle|poison|torture|stab|dismember) (?:a (?:person|human|man|woman|child|kid|baby|dog|cat)|someone|somebody|people|my (?:wife|husband|boss|neighbou?r|ex|girlfriend|boyfriend|parents|mother|father|kid|kids|baby|coworkers?))`,
  ),
  words(`(?:shoot up|massacre|mass shooting (?:at|in)) (?:a|the|my|your|this) \\w+`),
  words(
    `(?:want|love|like|going) to (?:see|watch|make) (?:\\w+ ){1,3}(?:bleed|suffer and die|die slowly|scream in pain|burn alive)`,
  ),
  words(
    `(?:torture|torturing|skin|skinning|drown|drowning) (?:a |an |the |my |some |little |stray )*(?:animals?|cats?|dogs?|kittens?|pupp(?:y|ies))`,
  ),
  words(
    `(?:wie|womit) (?:kann ich|tote ich|bringe ich) (?:\\w+ )?(?:jemanden|menschen|meine frau|meinen mann) (?:um|umbringen|toten|vergiften)?`,
  ),
];
