import { stemmer } from 'stemmer';

/** Words that carry no subject. */
export const STOP = new Set(
  `a an the this that these those it its it's he she they them him her his their i me my mine we us our you your yours u ur is are was were be been being am do does did doing done have has had having
  will would shall should can could may might must of in on at to from by with about for as into onto over under up down out off than then so such and or but if because while during until unless not no
  nor don dont don't doesn doesnt doesn't didn didnt didn't isn isnt isn't aren arent aren't wasn wasnt wasn't won wont won't cant can't cannot couldn couldnt couldn't shouldn shouldn't wouldn wouldn't haven haven't hasn hasn't ain
  what whats what's wheres whens whos who whom whose which when where why how hows how's there here each every before after since until during rather though although however longer anymore ever also just only very really too even ever still already yet again please pls plz thanks thank hi hello hey dear
  some any all both each few more most other own same much many lot lots bit let lets let's want wanna need like would get gets getting got go goes going gone im i'm ive i've ill i'll id i'd youre you're
  tell show explain know think thing things something anything everything way ways possible able hope sir madam ok okay well yes yeah oh um actually currently maybe somehow anyway by itself himself
  s t d ll ve re m ein eine einen einem einer der die das den dem des ich du er sie es wir ihr mein meine meinen dein ist sind war bin und oder aber wie was wo wann warum wer kann konnen konnte muss mochte will habe hat haben nicht kein keine
  mit von zu zum zur bei auf fur im an aus nach bitte danke hallo mir mich dir dich uns euch sich auch noch nur wieder man wird werden bekomme bekommen gibt geht gehen dauert finde finden brauche brauchen wurde hatte gerne gern denn mal doch schon jetzt hier alles etwas sehr deutsch welche welcher welches dieser diese dieses meiner meinem eure euer ihrem ihren`.split(
    /\s+/,
  ),
);
/** Words that everybody uses for everything: they say less than their rarity among a few articles suggests. */
export const VAGUE = new Set(
  `change use make take give set new open find work help problem issue question old time way one two first last long put see look come keep start stop end good bad right ask answer support
  different another name thing number part place point people person turn show need offer provide happen today tomorrow yesterday now soon product service company customer buy sell order send
  notworking howlong middle wrong left hour minute duration money please everyone everybody`
    .split(/\s+/)
    .map((word) => stemmer(word)),
);

/** Words of telling a story: when nothing in the knowledge answers to them, nothing is missing. */
export const ASIDES = new Set(
  `say said says told took taken take brought bring receive received wait waiting happen happened leave left prefer believe guess feel felt seem become remain notice noticed realise realize wonder decide decided understand read check checked watch
  live stay sit stand pick choose click press type enter write wrote call called ask asked tried trying expect expected plan planned hear heard saw seen found gave given bought buy paid meant mean forgot remember wish hope love hate
  age ages minute moment week month year night morning evening later earlier recently always never sometimes often ago today tomorrow yesterday tonight midnight noon lunch monday tuesday wednesday thursday friday saturday sunday weekend
  wife husband mother mom mum father dad son daughter friend boss colleague kid child girlfriend boyfriend brother sister neighbour neighbor grandma grandpa parent family partner guy man woman lady gentleman married
  amount number half whole part piece middle couple pair dozen hundred thousand ten five three four six seven eight nine twenty fifty
  big small great nice strange weird wrong correct sure true false fine easy hard simple quick urgent important serious ridiculous annoying angry sorry stupid damn hell fucking shit crap completely totally absolutely finally suddenly simply basically exactly probably
  everyone everybody somebody nobody home house room office school kitchen bedroom living desk table world
  side case reason fact idea matter point end rest kind sort second third once`
    .split(/\s+/)
    .map((word) => stemmer(word)),
);
