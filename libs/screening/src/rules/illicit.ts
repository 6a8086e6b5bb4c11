import { words } from './rule.js';

const DRUGS =
  '(?:cocaine|coke bags?|crack cocaine|heroin|meth|crystal meth|methamphetamine|mdma|ecstasy|lsd|fentanyl|ketamine|kokain|drogen|ghb)';
const FAKE =
  '(?:fake|forged|counterfeit|stolen|cloned|illegal|untraceable|unregistered|gefalschte[rns]?|gestohlene[rns]?)';
const GOODS =
  "(?:id|ids|passports?|documents?|money|bills?|notes|currency|licen[sc]es?|driver'?s licen[sc]es?|credit cards?|cards?|diplomas?|guns?|firearms?|weapons?|prescriptions?|ausweise?|passe|papiere|kreditkarten?|waffen)";

export const ILLICIT: readonly RegExp[] = [
  words(
    `(?:guns?|firearms?|weapons?|pistols?|rifles?) without (?:an? |any )?(?:licen[sc]e|permit|background check|papers|id)`,
  ),
  words(
    `(?:how (?:to|do i|can i|would i|could i|do you|does one)|teach me (?:how )?to|help me|instructions (?:to|for|on)|steps to|recipe (?:to|for)|guide to|tell me how to|show me how to)(?: \\w+)? (?:make|making|build|building|cook|cooking|synthesi[sz]e|create|construct|assemble|produce|3d print)(?: me)?(?: an?| some| my own)?(?! (?:\\w+ )?(?:bath|seed|photo|glitter|stink|tea|cherry) bombs?) (?:\\w+ ){0,2}(?:bombs?|poison gas|chlorine gas|pipe ?bombs?|explosives?|ieds?|molotov\\w*|${DRUGS}|napalm|nerve gas|sarin|ricin|chemical weapons?|silencers?|ghost guns?|ransomware|malware|keyloggers?|phishing (?:site|page|email|kit)s?|computer virus)(?! (?:scan|check|report|filter|protection|free))`,
  ),
  words(
    `(?:buy|buying|sell|selling|get|getting|find|obtain|order|ordering|score|ship|shipping|smuggle|smuggling|deal|dealing|deliver|get me|kaufe?n?|verkaufe?n?)(?: \\w+){0,3} ${DRUGS}`,
  ),
  words(`${DRUGS} (?:kaufen|verkaufen|bestellen|for sale|delivered)`),
  words(
    `(?:buy|buying|sell|selling|order|make|making|print|get|getting|need|use|using|kaufe?n?|verkaufe?n?)(?: \\w+){0,2} ${FAKE} (?:\\w+ )?${GOODS}`,
  ),
  words(`${FAKE} ${GOODS} (?:kaufen|for sale|verkaufen|bestellen)`),
  words(
    `(?:credit card (?:numbers|dumps?)|fullz|cvv (?:shop|dumps?|list)|hacked accounts?|stolen accounts?) (?:for sale|cheap|shop|list|with)|(?:buy|sell|selling) (?:\\w+ )?(?:fullz|hacked accounts?|stolen accounts?|credit card numbers|human organs|social security numbers)`,
  ),
  words(
    `(?:hack|hacking|break|breaking|get|crack|cracking)(?: into)? (?:someone(?:'?s| else'?s?)|somebody'?s?|another (?:user|person|customer|company)'?s?|other (?:people|users|customers)'?s?|my (?:girlfriend|boyfriend|wife|husband|ex|neighbou?r|boss|friend|competitor)'?s?|her|his|their) (?:\\w+ )?(?:account|phone|email|e-mail|wi-?fi|facebook|instagram|whatsapp|bank|computer|password|system|server)s?`,
  ),
  words(
    `(?:how (?:to|do i|can i)|help me|ways to|best way to) (?:\\w+ )?(?:launder|steal|shoplift|counterfeit|forge|hot ?wire|pick a lock|commit (?:\\w+ )?fraud|evade tax(?:es)?|cheat on my tax(?:es)?|skim|traffic|smuggle|blackmail|phish|ddos|scam|rob|stalk|dispose of a body|hide a body|bypass (?:\\w+ )?(?:drm|licen[sc]e (?:check|key)))`,
  ),
  words(`launder(?:ing)? (?:the |my |some |dirty )*(?:money|cash)`),
  words(
    `(?:hire|find|need|know|pay|looking for)(?: me)? (?:an? )?(?:hit ?man|assassin|hacker for hire|contract killer|auftragskiller)`,
  ),
  words(`(?:get away with|cover up) (?:murder|fraud|theft|stealing|a crime|killing)(?! me)`),
  words(
    `(?:poison|drug|roofie) (?:someone|somebody|her|his|my (?:wife|husband|boss|neighbou?r|ex|girlfriend|date|coworkers?)|their)(?: drink| food)?`,
  ),
  words(`(?:we|i) (?:will|'ll|can) (?:ddos|hack|dox|doxx|swat) (?:you|your|u)`),
  words(
    `(?:bombe|sprengsatz|sprengstoff|molotowcocktail) (?:bauen|basteln|herstellen|bastelt|baut)|geld waschen`,
  ),
];
