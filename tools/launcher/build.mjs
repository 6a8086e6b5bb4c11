import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../processes/run-quietly.mjs';
import { root } from '../servers/folders.mjs';
import { step } from './report.mjs';

const stamp = path.join(root, '.nx/built');

/**
 * Builds what has changed. Types are left to `npm run check`: without them one compiler for all sources takes a third
 * of the time, and writes the same.
 */
export async function buildAll() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && outputs().every(existsSync)) return;
  const web = path.join(root, 'apps/web');
  const compiled = projects().filter((folder) => folder !== web);
  await step('Building', () =>
    Promise.all([
      node('node_modules/typescript/bin/tsc', ['-b', '--noCheck', ...compiled], root),
      node('node_modules/vite/bin/vite.js', ['build'], web),
    ]),
  );
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const node = (script, args, cwd) => runQuietly(process.execPath, [path.join(root, script), ...args], { cwd });

export function projects() {
  return ['libs', 'apps'].flatMap((group) =>
    readdirSync(path.join(root, group))
      .map((name) => path.join(root, group, name))
      .filter((folder) => existsSync(path.join(folder, 'tsconfig.json'))),
  );
}

const outputs = () => projects().map((folder) => path.join(folder, 'dist'));

/** Name, size and time of every source file: a changed file changes at least one of them. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'nx.json'])
    note(hash, path.join(root, file));
  for (const folder of projects()) {
    for (const name of readdirSync(folder)) if (!skipped.has(name)) note(hash, path.join(folder, name));
  }
  return hash.digest('hex');
}

const skipped = new Set(['node_modules', 'dist', 'test']);

function note(hash, file) {
  const { mtimeMs, size } = statSync(file);
  if (!statSync(file).isDirectory()) return void hash.update(`${file} ${mtimeMs} ${size}\n`);
  for (const name of readdirSync(file).sort()) note(hash, path.join(file, name));
}
