import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { warn } from '../tools/launcher/report.mjs';
import { at } from './setup/people.mjs';
import { prepare } from './setup/prepare.mjs';
import { rounded, writeResults } from './report/results.mjs';
import { table } from './report/table.mjs';
import { rowsByName } from './rows/index.mjs';

const coresForVerdicts = 4;
/** Spans leave in batches every five seconds. */
const exported = 6_000;

/** Measures the chosen rows. Gives what to print, and whether all of them reach their targets. */
export async function runBench({ options, temporary, ending }) {
  const startedAt = new Date();
  const bench = await prepare({ options, temporary, ending });
  const notes = {};
  const note = (name, figures) => (notes[name] = figures);
  const rows = [];
  for (const name of options.rows) {
    const begun = Date.now();
    const measured = await withinTime(
      options,
      rowsByName[name]({ ...bench, options, temporary, ending, note }),
    ).catch((error) => [failed(name, error)]);
    rows.push(...measured.map(judged));
    console.error(
      `${table(rows.slice(-measured.length))}\n✓ ${name}  ${((Date.now() - begun) / 1_000).toFixed(1)} s\n`,
    );
  }
  if (bench.collector) note('path of a message', await tracedPath(bench));
  const file = writeResults({ startedAt, options, rows, notes, versions: bench.versions });
  warn(`Everything that was measured: ${file}`);
  if (availableParallelism() < coresForVerdicts) warn(`Fewer than ${coresForVerdicts} cores: no verdicts`);
  const text = options.json ? JSON.stringify({ rows: rows.map(published) }, rounded) : table(rows);
  return { text, holds: rows.every(({ pass }) => pass === true) };
}

/** One client's messages, so that nothing waits for anything but its own path. */
async function tracedPath({ collector, system, people, load }) {
  await load.order('open', {
    pool: 'traced',
    clients: at(system.addresses[0], people.customers.slice(0, 1)),
  });
  await sleep(exported);
  collector.forget();
  await load.order('messages', { pool: 'traced', clients: 1, ms: 5_000 });
  await sleep(exported);
  const path = collector.pathOf('socket message:send');
  console.error(path);
  return path;
}

function withinTime({ quick }, work) {
  const minutes = quick ? 2 : 30;
  const limit = new Promise((_, reject) => {
    const late = () => reject(new Error(`not measured within ${minutes} minutes`));
    setTimeout(late, minutes * 60_000).unref();
  });
  return Promise.race([work, limit]);
}

/** What could not be measured is a row that misses, and the others are measured all the same. */
function failed(name, error) {
  console.error(error);
  const target = { text: 'to be measured', holds: () => false };
  return {
    name: `${name}: ${error.message.split('\n')[0]}`,
    unit: '',
    ours: null,
    floor: null,
    ratio: null,
    target,
  };
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
