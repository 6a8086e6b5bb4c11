import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../tools/servers/folders.mjs';

const folder = fileURLToPath(new URL('../results', import.meta.url));

/** Everything of one run, with what one needs to compare it with another one. Says nothing of whose machine it was. */
export function writeResults({ startedAt, options, rows, notes, versions }) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${startedAt.toISOString().slice(0, 19).replace(/[:T]/g, '-')}.json`);
  const { quick, conversations, rounds, sliceMs, clients } = options;
  const settings = { quick, conversations, rounds, sliceMs, clients };
  const result = {
    at: startedAt.toISOString(),
    commit: commit(),
    settings,
    machine: machine(),
    versions,
    rows,
    notes,
  };
  writeFileSync(file, `${JSON.stringify(result, rounded, 2)}\n`);
  return file;
}

function commit() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '-uno') ? ' with changes' : ''}`;
  } catch {
    return 'unknown'; // not a clone
  }
}

function machine() {
  const [cpu] = os.cpus();
  return {
    cores: os.availableParallelism(),
    cpu: cpu?.model,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release().split('-')[0]} ${os.arch()}`,
    load: os.loadavg(),
  };
}

export const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
