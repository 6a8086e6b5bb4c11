import { anyOf, words } from './rule.js';

const PEOPLE = '(?:people|persons?|men|man|women|woman|guys?|folks?|families|kids|scum|bastards?)';
const GROUP = anyOf(
  'jews?',
  'muslims?',
  'christians?',
  'hindus?',
  'sikhs?',
  'the blacks',
  'blacks',
  'the gays',
  'gays',
  'lesbians?',
  'homosexuals?',
  'transgenders?',
  'trannies',
  'mexicans?',
  'arabs?',
  'africans?',
  'latinos?',
  'asians?',
  'indians?',
  'pakistanis?',
  'turks?',
  'immigrants?',
  'migrants?',
  'refugees?',
  'foreigners?',
  'gypsies',
  'gypsy',
  'romanians?',
  'poles',
  'women',
  'queers?',
  'homos?',
  'cripples?',
  'disabled people',
  `(?:black|white|brown|asian|chinese|japanese|jewish|muslim|gay|trans|transgender|indian|arab|african|mexican|latino|turkish|foreign|disabled|coloured|colored) ${PEOPLE}`,
);
const FOUL =
  '(?:fucking|fuckin|filthy|dirty|stupid|disgusting|bloody|damn|goddamn|smelly|greedy|lazy|subhuman)';
const VERMIN = anyOf(
  'vermin',
  'animals',
  'subhumans?',
  'scum',
  'trash',
  'filth',
  'parasites',
  'rats',
  'cockroaches',
  'inferior',
  'criminals',
  'terrorists',
  'rapists',
  'thieves',
  'liars',
  'disgusting',
  'stupid',
  'evil',
  'monkeys',
  'apes',
  'pigs',
  'dogs',
  'savages',
  'a (?:disease|cancer|plague|virus)',
  'mentally ill',
  'sick in the head',
  'not (?:human|people)',
  'less than human',
);

export const HATE: readonly RegExp[] = [
  words(`(?:the )?only good (?:\\w+ )?${GROUP} is a dead`),
  words(
    `(?:du |ihr |diese |alle )?(?:dreckig|verdammt|scheiss|stinkend|elend)(?:e[rsnm]?)? ?(?:juden?|turken?|auslander|neger|zigeuner|moslems?|muslime|schwule[rn]?|araber|polen?)`,
  ),
  words(`(?:get|go) (?:the (?:fuck|hell) )?out of (?:our|my|this) country`),
  words('(?:sand ?)?n[ie]gg(?:er|a|uh|az|as)(?:s|z|ish)?'),
  words('fag(?:g[oi]t)(?:s|y)?'),
  words('(?:you|fucking|fuckin|stupid|dirty|little) (?:\\w+ )?fags?'),
  words(
    '(?:kikes?|wetbacks?|ragheads?|towelheads?|gooks?|beaners?|zipperheads?|golliwogs?|porch monkeys?|sand monkeys?|jigaboos?|spearchuckers?|pakis?|untermensch(?:en)?)',
  ),
  words('(?:(?<!spic )spics?(?! and span)|(?<!the )chinks?(?! in|s in)|(?<!maine )coons?(?! cats?))'),
  words('trann(?:y|ies)(?! fluid| oil)'),
  words(`(?:you|fucking|ugly) (?:\\w+ )?dykes?`),
  words(
    `(?:kanaken?|neger|judensau|schwuchteln?|drecksjuden?|(?:scheiss|drecks)[ -]?(?:auslander|juden?|turken?|kanaken?|neger|moslems?|fluchtlinge|schwule))`,
  ),
  words(
    `(?:all |those |these |the |you ){0,2}(?:${FOUL} )?${GROUP} (?:are|r|were)(?: all| just| nothing but| fucking| such| really)* (?:${FOUL} )?${VERMIN}`,
  ),
  words(
    `(?:all |those |these |the |you ){0,2}(?:${FOUL} )?${GROUP} (?:should|must|need to|have to|deserve to)(?:n'?t| not)?(?: all)? (?:be allowed(?: to (?:live|exist|breed|vote|be here|have children))?|exist|live|breathe|breed|be (?:killed|exterminated|eliminated|gassed|shot|burned|hanged|wiped out|deported|lynched|banned|sterili[sz]ed|put down)|die|burn|hang|go back to)`,
  ),
  words(
    `(?:kill|gas|exterminate|lynch|behead|wipe out|death to|shoot all|burn all|hang all|deport all|get rid of all|i (?:really |fucking |just )?(?:hate|despise|can'?t stand)) (?:all )?(?:the |those |these |you )?(?:${FOUL} )?${GROUP}`,
  ),
  words(
    `(?:filthy|dirty|fucking|fuckin|stinking|subhuman) (?:jews?|muslims?|indians?|mexicans?|arabs?|immigrants?|foreigners?|blacks?|chinese|turks?|africans?|gypsy|gypsies|gays?|lesbians?|homos?|queers?|asians?|pakistanis?|refugees?)(?! (?:food|app|phone|version|keyboard|letter|screen))`,
  ),
  words(
    `go back to (?:(?:yo?ur|ur) (?:own )?(?:shithole )?country|africa|mexico|india|china|where you came from)`,
  ),
  words(
    `(?:heil hitler|sieg heil|white power|hitler (?:was|had) (?:right|a point)|hitler should have|white supremacy (?:now|forever)|gas the \\w+|blood and soil|14/88)`,
  ),
  words(
    `(?:alle )?(?:auslander|juden|turken|muslime|moslems|fluchtlinge|schwule|frauen) (?:sind (?:alle )?(?:abschaum|dreck|tiere|ungeziefer|parasiten|dumm|kriminelle)|raus|vergasen|gehoren (?:vergast|abgeschoben|erschossen))`,
  ),
];
