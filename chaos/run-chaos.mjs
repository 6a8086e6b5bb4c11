import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../tools/launcher/build.mjs';
import { warn } from '../tools/launcher/report.mjs';
import { seededRandom } from './random.mjs';
import { table } from './report/table.mjs';
import { runScenario } from './run-scenario.mjs';
import { scenarios } from './faults/index.mjs';
import { createStage } from './setup/stage.mjs';

const nothing = { acknowledged: 0, stored: 0, lost: 0, doubled: 0, reordered: 0 };
const restMs = 6_000;

/** Runs the chosen scenarios. Gives what to print, and whether none of them failed. */
export async function runChaos({ options, temporary, ending }) {
  const logs = path.join(temporary, 'logs');
  mkdirSync(logs, { recursive: true });
  await buildAll();
  const stage = createStage({ temporary, logs, ending, replicas: options.replicas });
  const rows = [];
  for (const name of options.scenarios) {
    const startedAt = Date.now();
    const row = { name, ...(await attempt(name, { options, stage })) };
    rows.push(row);
    console.error(`${table([row])}\n  ${((Date.now() - startedAt) / 1_000).toFixed(0)} s`);
    if (row.refusals) console.error(`  refused on the way: ${JSON.stringify(row.refusals)}`);
    for (const note of row.notes) warn(`${name}: ${note}`);
  }
  const text = options.json
    ? JSON.stringify({ rows: rows.map(published) })
    : `${table(rows)}\n${skips(rows)}`;
  return { text, holds: rows.every(({ pass }) => pass !== false) };
}

/** `pass` is null when this machine can't make the fault. */
async function attempt(name, { options, stage }) {
  const scenario = { downs: false, restMs, ...scenarios[name] };
  if (scenario.downs === 'the only one') scenario.downs = options.replicas > 1 ? 'at times' : true;
  const skipped = (reason) => ({
    ...nothing,
    convergedMs: null,
    healthTruthful: null,
    pass: null,
    skipped: reason,
    notes: [`skipped: ${reason}`],
  });
  try {
    const reason = await scenario.skipped?.();
    if (reason) return skipped(reason);
    const scene = await stage.sceneFor(scenario);
    const random = seededRandom(options.seed);
    return await (scenario.whole ?? runScenario)(scenario, { ...scene, random, options });
  } catch (error) {
    await stage.clear();
    const notes = [error.stack];
    return { ...nothing, convergedMs: null, healthTruthful: false, pass: false, notes };
  }
}

const skips = (rows) => rows.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)).join('\n');

const columns = [
  ...['name', 'acknowledged', 'stored', 'lost', 'doubled', 'reordered'],
  ...['convergedMs', 'healthTruthful', 'pass', 'skipped'],
];

/** `skipped` says why, and is there only then. */
const published = (row) =>
  Object.fromEntries(columns.filter((name) => name in row).map((name) => [name, row[name]]));
