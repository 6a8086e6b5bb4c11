/** Signs that patience has run out: strong ones count 2, hints 1. */
const STRONG: readonly RegExp[] = [
  /\b(?:frustrat(?:ed|ing|ion)|fed up|sick (?:and tired )?of|tired of|had enough|at my wit'?s end|losing (?:my )?patience|out of patience|driving me (?:crazy|nuts|mad|insane)|makes me (?:so )?(?:angry|mad|furious))\b/,
  /\b(?:ridiculous|unacceptable|outrageous|infuriat(?:ed|ing)|furious|livid|pissed(?: off)?|enraged|disgraceful|absurd|insane that|unbelievable|a joke|joke of a|wast(?:e|ing) (?:of )?(?:my )?(?:time|money)|a disgrace|what(?:'s| is) wrong with you|(?:keep |stop |are |you )?ignor(?:e|ed|ing) me|i give up|last time (?:that )?i (?:order|buy|ordered|bought)|doesn'?t care|don'?t care about (?:me|us|your customers)|shame on you|shambles|nothing (?:ever |really |here )*works|why does(?:n'?t)? (?:nothing|anything|it|this) (?:ever|never)|i'?m (?:so )?done(?: with (?:this|you|it))?(?=$|[.!,])|losing (?:my )?(?:patience|mind|temper))\b/,
  /\b(?:how many times|(?:for the )?(?:second|third|fourth|fifth|sixth|tenth|hundredth|[2-9](?:nd|rd|th)|1[0-9]th) time|over and over|again and again|time and again|multiple times|several times (?:now|already)|(?:called|asked|written|wrote|explained|contacted|tried|told|said|complained|sent|reported)(?: \w+){0,4} (?:two|three|four|five|six|seven|ten|several|many|[2-9]|1[0-9]|hundreds? of|a dozen) times|every single time|the same (?:\w+ )?(?:answer|thing|response|reply|nonsense|problem|error|mistake) (?:again|over|every)|stop (?:sending|telling|giving|asking) me|keep(?:s)? (?:asking|telling|sending|repeating|getting the same))\b/,
  /\b(?:what the (?:hell|fuck|heck)|wtf|ffs|for fuck'?s sake|for god'?s sake|jesus christ|are you (?:kidding|serious|joking)|you must be (?:kidding|joking)|come on)\b/,
  /\b(?:no ?body|no one) (?:is |has |have |ever |even |could |can |will |would |was able to |seems to |wants to |bothers to )*(?:answer|repl|respon|help|car|read|call|listen)\w*/,
  /\b(?:i want|give me|need) (?:my )?(?:damn |fucking |bloody )?money back (?:now|immediately|today)\b/,
  /\b(?:fuck\w*|bullshit|shitty|piece of (?:shit|crap)|goddamn\w*|bloody (?:useless|ridiculous|hell|annoying))\b/,
  /\b(?:never (?:again|buying|using)|(?:going|switching|moving) to (?:a |your )?competitor|(?:my |a )lawyer|take legal action|sue you|report you to|worst (?:service|support|company|experience|app)|last chance)\b/,
  /\b(?:so |very |really |extremely |fucking |bloody |beyond |super )(?:annoy(?:ed|ing)|angry|mad|upset|irritat(?:ed|ing))\b/,
  /\b(?:es reicht|reicht mir|die nase voll|die schnauze voll|unverschamt\w*|eine frechheit|lacherlich|nervt (?:total|langsam|echt|nur noch|gewaltig)|stinksauer|wutend|zum (?:dritten|vierten|funften|x-?ten|hundertsten) mal|geht(?:'s| es)? noch|das kann (?:doch )?nicht (?:euer|ihr) ernst|wie oft (?:soll|muss|noch|denn)|(?:keiner|niemand) (?:antwortet|hilft|meldet sich|kummert sich)|ein (?:schlechter )?witz|was soll (?:das|der mist)|zum kotzen|unzumutbar|inakzeptabel)\b/,
];
const HINTS: readonly RegExp[] = [
  /\b(?:annoy(?:ed|ing)|angry|irritat(?:ed|ing)|useless|upset|mad at|hopeless|incompetent|terrible|horrible|awful|pathetic|scam|rubbish|nightmare|hate)\b/,
  /\b(?:still (?:not|no|nothing|isn'?t|hasn'?t|haven'?t|doesn'?t|don'?t|can'?t|waiting|broken|down|the same)|yet again|once again|already (?:told|asked|said|explained|tried|sent|wrote|contacted|called))\b/,
  /\b(?:keeps? (?:crash|fail|happen|log|say|freez|disconnect|charg|break|ask|show|reject)\w*|every (?:single )?time|always (?:the same|breaks|crashes|fails)|constantly)\b/,
  /\b(?:waiting|waited|been|took|taken|trying)(?: \w+){0,4} (?:for |over |more than )?(?:hours|days|weeks|months|ages|forever|an hour|a (?:whole |full )?(?:day|week|month)|\w+ (?:hours|days|weeks|months))\b/,
  /\b(?:why (?:can'?t|won'?t|don'?t|is it so|does it never|is nobody)|seriously|finally (?:answer|reply|respond|fix)|immediately|right now|asap|(?:fix|do|answer|solve|refund|cancel) (?:this|it|that|me) now|or (?:i'?ll|i will|i'm going to) (?:cancel|leave|sue|return|report)|nothing (?:works|helps|happens)|not helpful|doesn'?t help|didn'?t help|no help)\b/,
  /\b(?:immer noch (?:nicht|kein)\w*|schon wieder|seit (?:tagen|wochen|stunden|monaten)|endlich|standig|dauernd|nervt|argerlich|niemand (?:antwortet|hilft|meldet)|sofort)\b/,
  /!{2,}|\?!|!\?|\?{3,}|[😡🤬😠😤]/u,
];

/** 0: calm, 1: a hint, 2 and more: frustrated. */
export function frustrationOf(original: string, folded: string): number {
  const strong = STRONG.filter((sign) => sign.test(folded)).length;
  const hints = HINTS.filter((sign) => sign.test(folded)).length;
  return strong * 2 + hints + (isShouting(original) ? 1 : 0);
}

function isShouting(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = text.replace(/[^\p{Lu}]/gu, '');
  return letters.length >= 12 && capitals.length / letters.length > 0.7;
}
