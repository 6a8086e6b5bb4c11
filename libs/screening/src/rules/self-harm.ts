import { anyOf, words } from './rule.js';

const INTENT = anyOf(
  'want(?:ed)?(?: to)?',
  'wanna',
  'going to',
  'gonna',
  'plan(?:ning)? (?:to|on)',
  'think(?:ing)? (?:of|about)',
  'thought (?:of|about)',
  'thoughts (?:of|about)',
  'feel like',
  'about to',
  'tr(?:y|ied|ying) to',
  'will',
  "i'll",
  'urge to',
  'need to',
  'should(?: just)?',
  'might(?: just)?',
  'started',
  'been',
  'keep',
  'rather',
);
const HURT = '(?:hurt|harm|cut|hang|shoot|drown|poison|burn|stab|starve|off|unalive)(?:t?ing)?';

/**
 * A person in danger from themselves. Generous on purpose: a false alarm costs an agent a glance, a miss can cost a life. Accidents
 * ("I cut myself on the lid") need a sign of intent to count.
 */
export const SELF_HARM: readonly RegExp[] = [
  words(`(?:want|wish|rather|prefer|deserve) (?:to )?be dead`),
  words(
    `(?:my )?life (?:is|feels|has become) (?:so |just |completely )?(?:pointless|meaningless|worthless|hopeless|not worth)`,
  ),
  words(`(?:kill(?:ing|ed)?|unalive|neck) (?:myself|my self)`),
  words(
    `${INTENT} (?:just |really |all |actually )*${HURT} (?:myself|my self)(?! in the foot| off| out| short)`,
  ),
  words(`(?:harming|cutting) (?:myself|my self)(?! on| with the| off| out| short)`),
  words(`cut (?:myself|my self) (?:again|last night|tonight|to feel|because i (?:feel|felt|hate))`),
  words('self[ -]?harm(?:ing|ed)?'),
  /(?<![a-z._`-])suicid(?!e (?:squad|door|prop|race|message|event))/,
  words(`(?:end|ending|take|taking) my (?:own )?life(?! (?:savings|back|insurance))`),
  words(
    `${anyOf('want to', 'wanna', 'going to', 'gonna', 'ready to', 'just', 'let me')} (?:just )?(?:end|ending) it all`,
  ),
  words(
    `(?:do not|don'?t|dont) (?:really )?(?:want to|wanna) (?:live|be alive|exist|be here anymore|wake up)(?! chat| agent)`,
  ),
  words(`(?:no|any|without a|see a|find a) reason (?:left )?(?:to live|to go on living|for living)`),
  words(`(?:life|it) (?:is|'?s|isn'?t) not? ?(?:even )?worth living`),
  words(`better off (?:dead|without me)`),
  words(
    `${anyOf('i want to', 'i wanna', 'i just want to', 'i wish i could', 'i would rather', "i'd rather", 'i hope i')} (?:just )?die(?! laughing| my| the| it| an?\\b| of (?:boredom|laughter|embarrassment|hunger))`,
  ),
  words(`wish (?:that )?i (?:was|were) (?:dead|never born)`),
  words(`(?:can'?t|cannot|can not) go on (?:living|anymore)`),
  words(`(?:can'?t|cannot) (?:take|bear|stand) (?:living|life) (?:anymore|any more)`),
  words(`(?:slit|slitting|cut|cutting) my (?:own )?(?:wrists?|throat|veins)`),
  words(
    `jump(?:ing)? (?:off|from|in front of) (?:a|the) (?:\\w+ )?(?:bridge|building|roof|balcony|cliff|train)`,
  ),
  words(
    `(?:swallow(?:ed)?|took|take|taking|taken) (?:all (?:of )?my|too many|a whole bottle of|a bottle of) (?:\\w+ )?(?:pills|tablets|meds|medication)`,
  ),
  words(`overdos(?:e|ing) (?:on|myself|tonight)`),
  words(`(?:wanna|want to|gonna|going to|might|should|will) kms`),
  words(`(?:ich )?(?:bring|bringe|will) mich (?:jetzt |heute |einfach )*um(?:bringen)?`),
  words(`mich (?:selbst )?(?:umbringen|umzubringen|toten|ritzen|verletzen|aufhangen|erhangen|erschiessen)`),
  words(`(?:selbstmord|suizid)\\w*`),
  words(`mir (?:selbst )?(?:das leben nehmen|etwas antun|was antun|wehtun)`),
  words(`(?:will|mochte|kann) (?:\\w+ )?(?:nicht mehr leben|sterben|tot sein)`),
  words(`lebensmude\\w*`),
  words(`(?:me quiero|quiero) (?:morir(?:me)?|matarme)`),
  words(`(?:je veux|envie de) (?:mourir|me tuer)`),
];
