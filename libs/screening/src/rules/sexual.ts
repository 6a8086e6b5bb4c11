import { anyOf, words } from './rule.js';

const PARTS = '(?:tits|boobs|pussy|cock|dick|penis|balls|ass|vagina|nipples|cum|clit)';
const MINOR = anyOf(
  'child(?:ren)?',
  'kids?',
  'minors?',
  'underage(?:d)?(?: girls?| boys?| teens?)?',
  'pre-?teens?',
  'toddlers?',
  'infants?',
  'bab(?:y|ies)',
  'school ?girls?',
  'school ?boys?',
  'little (?:girls?|boys?)',
  'young (?:girls?|boys?)',
  'lolis?',
  'teen(?:age|aged)?(?:rs?)?(?: girls?| boys?)?',
  'lolitas?',
  '(?:[1-9]|1[0-7])[ -]?(?:yo|y/o|years?[ -]olds?)(?: \\w+)?',
  '(?:kinder|kindern|minderjahrige\\w*)',
);
const SEX_MEDIA = anyOf(
  'nudes?',
  'porn\\w*',
  'nude (?:pics?|pictures?|photos?|images?|videos?)',
  'naked (?:pics?|pictures?|photos?|images?|videos?)',
  'sex(?:ual|y)? (?:pics?|pictures?|photos?|videos?|content|story|stories|clips?)',
  'erotic\\w*(?: \\w+)?',
  'naked',
);

export const SEXUAL: readonly RegExp[] = [
  words(
    `(?:see|show you|feel|taste|want|sit on|play with|look at|kiss|grab|squeeze) (?:my|your|ur) (?:\\w+ )?${PARTS}`,
  ),
  words('(?:sexting|sext (?:with|me|you|chat|pics?))'),
  words(`(?:pics?|pictures?|photos?|images?|videos?) of (?:you naked|your (?:naked|nude|sexy|${PARTS}))`),
  words(
    `(?:send|show|give|want|see|share|post|trade|got any)(?: me| us| your| ur| some| more| of| to| a| the)* (?:nudes?|naked (?:pics?|pictures?|photos?|selfies?)|tits|boobs|pussy|dick pics?|sexy (?:pics?|photos?|selfies?)|porn(?! filter| site block))`,
  ),
  words(
    `(?:suck|sucking|lick|licking|ride|eat|eating|touch|stroke|jerk|jack) (?:on |off )?(?:my|your|ur|his|her|this|a) (?:\\w+ )?${PARTS}`,
  ),
  words(`(?:my|your|ur) (?:big |huge |hard |wet |tight |fat |throbbing |hot |juicy )+${PARTS}`),
  words(
    `(?:want to|wanna|going to|gonna|would love to|let me|let's|can i|can we|i'?ll|i will) (?:have sex|fuck|make love|sleep|hook up|get naked|cyber)(?: with)? (?:you|u|me|tonight|together)`,
  ),
  words(`(?:have|having|had) (?:hot |rough |phone |cyber |anal |oral )?sex with (?:you|me|u|her|him|your)`),
  words(`fuck me (?:hard|harder|daddy|baby|please|now|in the)`),
  words(`(?:are you|i'?m|i am|so|feeling|im) (?:\\w+ )?horny`),
  words(`(?:cum|cumming|jizz|ejaculate) (?:on|in|inside|all over|for) (?:you|your|me|my|her|his)`),
  words(
    `(?:blow ?jobs?|hand ?jobs?|deep ?throat\\w*|gang ?bangs?|creampies?|cumshots?|threesomes?|rim ?jobs?|bukkake|masturbat(?:e|ing) (?:to|for|with|while|together|thinking))`,
  ),
  words(`(?:anal|oral|phone|cyber|group) sex(?! education)`),
  words(
    `(?:sexting|sext me|sexy chat|sex chat|sex cam|talk dirty|dirty talk|erotic (?:story|stories|role ?play|massage))`,
  ),
  words(`(?:take off|remove) your (?:clothes|panties|bra|pants|shirt)|strip for me`),
  words(
    `(?:schick|zeig|sende)\\w* (?:mir )?(?:\\w+ )?(?:nacktbilder|nacktfotos|titten|muschi|schwanzbilder)`,
  ),
  words(
    `(?:will|mochte|lass) (?:dich|mich|uns|mit dir) (?:\\w+ )?(?:ficken|bumsen|vogeln|schlafen)|willst du ficken|blas mir einen|schwanz lutschen|geile titten`,
  ),
];

export const SEXUAL_MINORS: readonly RegExp[] = [
  words(
    `(?:show|send|see|find|want|like|love|give|got|sell|buy)(?: me| us)?(?: some| any| your| the)? (?:naked|nude|sexy|horny) (?:\\w+ )?${MINOR}`,
  ),
  words(
    `(?:child|kiddie|kiddy|kid|preteen|underage|teen(?:age)? minor|loli|toddler) (?:porn\\w*|sex(?! education)|nudes?|nude|erotica)`,
  ),
  words(`(?:kinder|jugend)pornos?(?:grafie|graphie)?|lolicon|pedo ?(?:porn|videos?|pics?|content)`),
  words(
    `${SEX_MEDIA} (?:of|with|featuring|about|involving|from|von|mit) (?:an? |the |my |some |your |naked )*(?:\\w+ )?${MINOR}`,
  ),
  words(
    `${MINOR} (?:\\w+ )?(?:nudes?|porn\\w*|naked (?:pics?|photos?|pictures|videos?)|sex (?:videos?|pics?|stories|tape))`,
  ),
  words(
    `(?:sex|fuck|fucking|rape|raping|molest|molesting|sleep|sleeping|horny for|seduce|grope|touch(?:ing)? sexually) (?:with )?(?:an? |my |the |this |some |your )*(?:\\w+ )?${MINOR}`,
  ),
  words(
    `(?:sexual(?:ly)?|erotic|naked|nude|sexy) (?:\\w+ ){0,2}(?:minors?|underage|preteens?|toddlers?|lolis?|(?:[1-9]|1[0-7])[ -]?years?[ -]olds?)`,
  ),
  words(`cp (?:pics?|videos?|links?|trade|trading|vids)`),
];

/** A person who reports such material, or guards a child from it, is on our side. */
export const GUARDING =
  /\b(?:report(?:ing|ed)?|flag(?:ged|ging)?|remove|take (?:it |this )?down|block(?:ing|ed)?|filter(?:s|ed|ing)?|protect(?:ion|ing)?|prevent|against|complain\w*|police|complaint|parental|melden|gemeldet|safe from|abuse team)\b/;
