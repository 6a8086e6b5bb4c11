import { readFileSync } from 'node:fs';

const linesOf = (name) =>
  readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);

/** The questions of a set: `of` names the articles that answer, [] when none does. */
export function questionsOf(name) {
  const questions = [];
  let group;
  let history = [];
  for (const line of linesOf(name)) {
    if (line.startsWith('# ')) {
      const [, kind, of] = /^# ([^:]+): (.*)$/.exec(line);
      group = { kind, of: of === 'none' ? [] : of.split(' | ') };
    } else if (line.startsWith('> ')) history.push({ from: 'customer', text: line.slice(2) });
    else if (line.startsWith('< ')) history.push({ from: 'assistant', text: line.slice(2) });
    else if (group) {
      questions.push({ ...group, text: line, history });
      history = [];
    }
  }
  return questions;
}

/** Texts by how they were judged. */
export function judgedTextsOf(name) {
  const judged = {};
  let texts;
  for (const line of linesOf(name)) {
    if (line.startsWith('# ')) texts = judged[line.slice(2)] = [];
    else texts?.push(line);
  }
  return judged;
}
