import { availableParallelism } from 'node:os';
import { warn } from '../tools/launcher/report.mjs';
import { prepare } from './setup/prepare.mjs';
import { writeResults } from './report/results.mjs';
import { table } from './report/table.mjs';
import { rowsByName } from './rows/index.mjs';

const coresForVerdicts = 4;

/** Measures the chosen rows. Gives what to print, and whether all of them reach their targets. */
export async function runBench({ options, temporary, ending }) {
  const startedAt = new Date();
  const bench = await prepare({ options, temporary, ending });
  const notes = {};
  const note = (name, figures) => (notes[name] = figures);
  const rows = [];
  for (const name of options.rows) {
    const begun = Date.now();
    const measured = await rowsByName[name]({ ...bench, options, temporary, ending, note });
    rows.push(...measured.map(judged));
    console.error(
      `${table(rows.slice(-measured.length))}\n✓ ${name}  ${((Date.now() - begun) / 1_000).toFixed(1)} s\n`,
    );
  }
  const file = writeResults({ startedAt, options, rows, notes, versions: bench.versions });
  warn(`Everything that was measured: ${file}`);
  if (availableParallelism() < coresForVerdicts) warn(`Fewer than ${coresForVerdicts} cores: no verdicts`);
  const text = options.json ? JSON.stringify({ rows: rows.map(published) }) : table(rows);
  return { text, allPass: rows.every(({ pass }) => pass === true) };
}

/** On fewer cores than processes the generator and ours only take each other's time: figures, but no verdict. */
function judged({ target, ...row }) {
  const pass = availableParallelism() < coresForVerdicts ? null : target.holds(row);
  return { ...row, target: target.text, pass };
}

const published = ({ name, ours, floor, ratio, target, pass }) => ({
  name,
  ours,
  floor,
  ratio,
  target,
  pass,
});
