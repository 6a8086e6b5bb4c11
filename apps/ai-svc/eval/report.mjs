import { count, percentile, share } from './figures.mjs';

const answerable = (results) => results.filter((one) => one.answerable);
const unanswerable = (results) => results.filter((one) => !one.answerable && one.kind !== 'small talk');
const sum = (results, field) => results.reduce((total, one) => total + field(one), 0);

export function figuresOf(results) {
  const [asked, none] = [answerable(results), unanswerable(results)];
  return {
    hit3: count(asked, (one) => one.hit3) / asked.length,
    falseRefusals: count(asked, (one) => !one.answered) / asked.length,
    correctRefusals: count(none, (one) => !one.answered) / none.length,
    invented: sum(results, (one) => one.invented),
  };
}

export function print(title, results, verbose) {
  const [asked, none] = [answerable(results), unanswerable(results)];
  const talk = results.filter(({ kind }) => kind === 'small talk');
  const times = results.map(({ took }) => took);
  const of = (list, test) => share(count(list, test), list.length);
  console.log(
    [
      `\n## ${title} (${results.length} questions)`,
      `retrieval hit@1         ${of(asked, (one) => one.hit1)}`,
      `retrieval hit@3         ${of(asked, (one) => one.hit3)}`,
      `complete answers        ${of(asked, (one) => one.complete)}`,
      `correct citations       ${share(
        sum(results, (one) => one.right),
        sum(results, (one) => one.cited.length),
      )}`,
      `cited, not retrieved    ${sum(results, (one) => one.invented)}`,
      `false refusals          ${of(asked, (one) => !one.answered)}`,
      `correct refusals        ${of(none, (one) => !one.answered)}`,
      `small talk understood   ${of(talk, (one) => !one.answered && !one.unknown)}`,
      `ms for ranking, answer  p50 ${percentile(times, 0.5).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}`,
      ...kindsOf(results),
      ...(verbose ? wrongOf(results) : []),
    ].join('\n'),
  );
}

const isRight = (one) => (one.answerable ? one.complete : !one.answered);

function kindsOf(results) {
  return [...new Set(results.map(({ kind }) => kind))].map((kind) => {
    const same = results.filter((one) => one.kind === kind);
    return `  ${kind.padEnd(14)} right ${count(same, isRight)} of ${same.length}`;
  });
}

function wrongOf(results) {
  return results
    .filter((one) => !isRight(one))
    .map(({ kind, text, cited, content }) => `  ✗ ${kind}: ${text} → ${cited.join(' | ') || content}`);
}
