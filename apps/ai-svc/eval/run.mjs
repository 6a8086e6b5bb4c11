import { screen, sentimentOf, wantsPerson } from '@switchboard/screening';
import { faqs as lampFaqs } from '../../../tools/seed/faqs/index.mjs';
import { judge, knowledgeOf } from './answers.mjs';
import { confusion, count, percentile, share } from './figures.mjs';
import { moderation, moods, persons } from './sets/judged-texts.mjs';
import { questions as lampQuestions } from './sets/lamp-questions.mjs';
import { faqs as toolFaqs } from './sets/tool-faqs.mjs';
import { questions as toolQuestions } from './sets/tool-questions.mjs';

const verbose = process.argv.includes('--verbose');
const even = (_, index) => index % 2 === 0;
const odd = (_, index) => index % 2 === 1;
const parts = [
  ['demo knowledge, tuning half', lampQuestions.filter(even), lampFaqs],
  ['demo knowledge, held-out half', lampQuestions.filter(odd), lampFaqs],
  ['second knowledge, all held out', toolQuestions, toolFaqs],
];

function report(title, results) {
  const asked = results.filter(({ answerable }) => answerable);
  const none = results.filter(({ answerable, kind }) => !answerable && kind !== 'small talk');
  const talk = results.filter(({ kind }) => kind === 'small talk');
  const cited = results.reduce((sum, { cited: list }) => sum + list.length, 0);
  const right = results.reduce((sum, { right: some }) => sum + some, 0);
  console.log(`\n## ${title} (${results.length} questions)`);
  console.log(
    `retrieval hit@1        ${share(
      count(asked, (one) => one.hit1),
      asked.length,
    )}`,
  );
  console.log(
    `retrieval hit@3        ${share(
      count(asked, (one) => one.hit3),
      asked.length,
    )}`,
  );
  console.log(
    `complete answers       ${share(
      count(asked, (one) => one.complete),
      asked.length,
    )}`,
  );
  console.log(`correct citations      ${share(right, cited)}`);
  console.log(`cited, not retrieved   ${results.reduce((sum, { invented }) => sum + invented, 0)}`);
  console.log(
    `false refusals         ${share(
      count(asked, (one) => !one.answered),
      asked.length,
    )}`,
  );
  console.log(
    `correct refusals       ${share(
      count(none, (one) => !one.answered),
      none.length,
    )}`,
  );
  console.log(
    `small talk understood  ${share(
      count(talk, (one) => !one.answered && !one.unknown),
      talk.length,
    )}`,
  );
  for (const kind of new Set(results.map((one) => one.kind))) {
    const same = results.filter((one) => one.kind === kind);
    console.log(
      `  ${kind.padEnd(14)} right ${count(same, (one) => (one.answerable ? one.complete : !one.answered))} of ${same.length}`,
    );
  }
  const times = results.map(({ took }) => took);
  console.log(
    `ms per answer          p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}`,
  );
  if (!verbose) return;
  for (const one of results.filter((each) => (each.answerable ? !each.complete : each.answered)))
    console.log(
      `  ✗ ${one.kind}: ${one.text} → ${one.cited.join(' | ') || (one.unknown ? 'unknown' : one.content)}`,
    );
}

const judged = parts.map(([title, questions, faqs]) => {
  const articles = knowledgeOf(faqs);
  return [title, questions.map((question) => judge(question, articles))];
});
for (const [title, results] of judged) report(title, results);
report(
  'held out together',
  judged.slice(1).flatMap(([, results]) => results),
);

const said = [...persons.yes.map((text) => [text, true]), ...persons.no.map((text) => [text, false])];
const found = said.filter(([text]) => wantsPerson(text) || sentimentOf(text) === 'frustrated');
console.log('\n## asking for a person');
console.log(
  `precision ${share(
    count(found, ([, is]) => is),
    found.length,
  )}`,
);
console.log(
  `recall    ${share(
    count(found, ([, is]) => is),
    persons.yes.length,
  )}`,
);

console.log(
  `\n## moderation\n${confusion(
    { refuse: moderation.refuse, pass: moderation.pass, 'self-harm': moderation.selfHarm },
    (text) => {
      const { refused, selfHarm } = screen(text);
      return refused ? 'refuse' : selfHarm ? 'self-harm' : 'pass';
    },
  )}`,
);
console.log(`\n## mood\n${confusion(moods, sentimentOf)}`);
if (verbose) {
  for (const [is, texts] of Object.entries(moods))
    for (const text of texts)
      if (sentimentOf(text) !== is) console.log(`  ✗ ${is}: ${text} → ${sentimentOf(text)}`);
  for (const text of moderation.refuse) if (!screen(text).refused) console.log(`  ✗ passes: ${text}`);
  for (const text of moderation.pass)
    if (screen(text).refused) console.log(`  ✗ refused: ${text} (${screen(text).categories.join()})`);
  for (const [text, is] of said) if (wantsPerson(text) !== is) console.log(`  ✗ person: ${text}`);
}
