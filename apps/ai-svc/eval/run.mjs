import { screen, sentimentOf, wantsPerson } from '@switchboard/screening';
import { faqs as demoFaqs } from '../../../tools/seed/faqs/index.mjs';
import { judge, knowledgeOf, offline } from './answers.mjs';
import { figuresOf, print } from './report.mjs';
import { judgeTexts } from './judged-texts.mjs';
import { configuredModel } from './model.mjs';
import { givenAway } from './secrecy.mjs';
import { questionsOf } from './sets/read.mjs';
import { faqs as secondFaqs } from './sets/second-faqs.mjs';

const verbose = process.argv.includes('--verbose');
const model = configuredModel(process.env);
const [demo, second] = [questionsOf('demo'), questionsOf('second')];
const half = (rest) => demo.filter((_, index) => index % 2 === rest);
const parts = [
  ['demo knowledge, tuning half', half(0), demoFaqs],
  ['demo knowledge, held-out half', half(1), demoFaqs],
  ['second knowledge, held out', second, secondFaqs],
];

/** QUALITY.md's targets for the offline provider, over what was held out. */
const TARGETS = [
  ['hit@3', ({ hit3 }) => hit3 >= 0.9],
  ['false refusals', ({ falseRefusals }) => falseRefusals <= 0.1],
  ['correct refusals', ({ correctRefusals }) => correctRefusals >= 0.9],
  ['nothing cited that was not retrieved', ({ invented }) => invented === 0],
];

console.log(`# ${model ? 'The configured model' : 'The offline provider'}`);
const heldOut = [];
for (const [title, questions, faqs] of parts) {
  const articles = knowledgeOf(faqs);
  const results = [];
  for (const question of questions) results.push(await judge(question, articles, model ?? offline));
  print(title, results, verbose);
  if (title.includes('held')) heldOut.push(...results);
}
print('held out together', heldOut, false);

for (const name of ['persons', 'persons-tuned'])
  judgeTexts(name, (text) => (wantsPerson(text) ? 'yes' : 'no'), verbose);
for (const name of ['moderation', 'moderation-tuned']) judgeTexts(name, moderate, verbose);
for (const name of ['moods', 'moods-tuned']) judgeTexts(name, sentimentOf, verbose);

const figures = figuresOf(heldOut);
const missed = TARGETS.filter(([, holds]) => !holds(figures)).map(([name]) => name);
const known = givenAway([...demo, ...second].map(({ text }) => text));
console.log(missed.length === 0 ? '\nAll targets hold.' : `\nTargets missed: ${missed.join(', ')}`);
if (known.length > 0) console.log(`Questions that stand in code or seeds:\n  ${known.join('\n  ')}`);
if (missed.length > 0 || known.length > 0) process.exitCode = 1;

function moderate(text) {
  const { refused, selfHarm } = screen(text);
  if (selfHarm) return 'self-harm';
  return refused ? 'refuse' : 'pass';
}
