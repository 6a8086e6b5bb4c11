import { screen, sentimentOf, wantsPerson } from '@switchboard/screening';
import { faqs as demoFaqs } from '../../../tools/seed/faqs/index.mjs';
import { judge, knowledgeOf } from './answers.mjs';
import { confusion, count, percentile, share } from './figures.mjs';
import { judgedTextsOf, questionsOf } from './sets/read.mjs';
import { faqs as secondFaqs } from './sets/second-faqs.mjs';

const verbose = process.argv.includes('--verbose');
const even = (_, index) => index % 2 === 0;
const odd = (_, index) => index % 2 === 1;
const parts = [
  ['demo knowledge, tuning half', questionsOf('demo').filter(even), demoFaqs],
  ['demo knowledge, held-out half', questionsOf('demo').filter(odd), demoFaqs],
  ['second knowledge, all held out', questionsOf('second'), secondFaqs],
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

for (const name of ['persons', 'persons-tuned']) {
  const { yes, no } = judgedTextsOf(name);
  const said = [...yes.map((text) => [text, true]), ...no.map((text) => [text, false])];
  const found = said.filter(([text]) => wantsPerson(text));
  console.log(`\n## ${name}: asking for a person`);
  console.log(
    `precision ${share(
      count(found, ([, is]) => is),
      found.length,
    )}`,
  );
  console.log(
    `recall    ${share(
      count(found, ([, is]) => is),
      yes.length,
    )}`,
  );
  wrong(said.filter(([text, is]) => wantsPerson(text) !== is));
}

for (const [name, classify] of [
  ['moderation', moderate],
  ['moderation-tuned', moderate],
  ['moods', sentimentOf],
  ['moods-tuned', sentimentOf],
]) {
  const rows = judgedTextsOf(name);
  console.log(`\n## ${name}\n${confusion(rows, classify)}`);
  const pairs = Object.entries(rows).flatMap(([is, texts]) => texts.map((text) => [text, is]));
  wrong(
    pairs
      .filter(([text, is]) => classify(text) !== is)
      .map(([text, is]) => [text, `${is} → ${classify(text)}`]),
  );
}

function moderate(text) {
  const { refused, selfHarm } = screen(text);
  if (selfHarm) return 'self-harm';
  return refused ? 'refuse' : 'pass';
}

function wrong(pairs) {
  if (verbose) for (const [text, is] of pairs) console.log(`  ✗ ${text} (${is})`);
}
