/** "0: please help …" becomes please → 0, help → 0. */
function table(...rows: readonly string[]): Map<string, number> {
  return new Map(
    rows.flatMap((row) => {
      const [value = '0', list = ''] = row.split(':');
      return list
        .trim()
        .split(/\s+/)
        .map((word): [string, number] => [word, Number(value)]);
    }),
  );
}

/**
 * Where the general lexicon misreads a support message: "please help", "free plan", "cancel", "lost my password" are tasks, while
 * "doesn't work", "unusable" and emoji are moods it doesn't know.
 */
export const SUPPORT_VALENCE = table(
  '0: please help helps helping support supports supported like want wants important dear hello hi hey share shared sharing free credit credits no yes yeah cancel cancelled canceled reset stop alert alerts',
  '0: charge charged charges charging demand ok okay sure fine cut block trust join interested care true legal agree matter matters hope hoping wish easy safe secure secured security protect protected clear clearly',
  '0: apply approve approved allow allowed accept accepted accepts ability able capable chance number top active value values save saved saving big limited warning dispute submit submitted discount sorry drop forced gift favorite favorites',
  '0: die war bright brighter brightness warm dark shine quality natural growth growing win winner reward rewards solution solutions fair exclusive available responsive increase encourage straight advanced advantage benefit benefits opportunity positive return returns interest miss death kind',
  '-1: forgot forget forgotten lost lose problem problems error errors issue issues trouble missing mistake wrong failed fail fails fails failing failure crash crashed crashes crashing block blocked denied rejected delay delayed expired damaged damage broke confused unable hard difficult bug bugs late slow slowly locked stuck invalid cracked crack burnt smells smell stinks scratched dented torn leaking leaks bent loose noisy declined defect defective faulty incorrect',
  '-2: confusing broken unhappy disappointed disappointing poor poorly worse unreliable dissatisfied unusable overcharged ripped ripoff misleading unresponsive rude slowest buggy laggy upset overpriced clunky downgrade wasted regret sucks lousy dodgy ignored lied lying cheated mess',
  '-3: worst horrible terrible awful unacceptable ridiculous useless pathetic disgusting disgraceful outrageous hate scam nightmare atrocious appalling abysmal crap crappy bullshit shit shitty garbage furious joke fraud incompetent liars scammers thieves',
  '-3: fuck fucking fucked fuckin wtf damn damned',
  '2: works fixed solved resolved helpful thanks thank thx cheers perfectly smoothly impressed pleased quick quickly speedy friendly nice good glad happy cool smooth recommend appreciate appreciated worked sorted lovely satisfied',
  '3: great excellent perfect amazing awesome fantastic wonderful brilliant love loved loving best delighted superb gorgeous stunning outstanding fabulous',
  '2: ❤ 👍 🙏 😊 😀 😃 😄 🎉 🥳 :) :-) :D ;)',
  '-2: 👎 😞 😢 😭 :( :-(',
  '-3: 😡 🤬 😠 😤 💩',
);

export const GERMAN_VALENCE = table(
  '3: super toll klasse prima perfekt ausgezeichnet wunderbar fantastisch hervorragend spitze grossartig begeistert genial',
  '2: danke dankeschon dank gut gute guten freundlich hilfreich zufrieden nett schnell geklappt funktioniert freut freue top gerne',
  '-1: problem probleme fehler falsch kaputt langsam fehlt spat verspatet leider defekt verloren vergessen gesperrt schwierig flackert dunkel',
  '-2: schlecht schlechte schlechter enttauscht enttauschend unzufrieden argerlich unfreundlich nervt nervig mies miese teuer schade verargert',
  '-3: schrecklich furchtbar katastrophe katastrophal unverschamt unverschamtheit frechheit unmoglich inakzeptabel lacherlich mist scheisse scheiss verdammt unterirdisch abzocke betrug wutend sauer schlimmste',
);
