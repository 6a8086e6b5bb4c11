// `npm run generate` writes what is made from the contracts; with --check it only says what is out of date, and
// refuses changes that would break readers of published facts. --accept-breaking is for facts nobody reads yet.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { asyncapi } from './generate/asyncapi.mjs';
import { breakingChanges } from './generate/breaking-changes.mjs';
import { composeNatsConfig } from './generate/compose-nats-config.mjs';
import { runQuietly } from './processes/run-quietly.mjs';
import { root } from './servers/folders.mjs';

const check = process.argv.includes('--check');
const facts = 'docs/events/asyncapi.yaml';

for (const lib of ['contracts', 'platform']) {
  await runQuietly(process.execPath, ['node_modules/typescript/bin/tsc', '-b', `libs/${lib}`], { cwd: root });
}
await import('reflect-metadata');
const contracts = await import('../libs/contracts/dist/index.js');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const files = {
  [facts]: asyncapi(contracts, version),
  'deploy/nats/nats.conf': await composeNatsConfig(),
};

const faults = process.argv.includes('--accept-breaking') ? [] : broken();
for (const [file, text] of Object.entries(files)) {
  if (read(file) === text) continue;
  if (check) faults.push(`${file} is out of date`);
  else if (faults.length === 0) write(file, text);
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

/** Against what is committed: what is only on somebody's disk has no readers. */
function broken() {
  try {
    const committed = execFileSync('git', ['show', `HEAD:${facts}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return breakingChanges(parse(committed), parse(files[facts]));
  } catch {
    return []; // not a clone, or not committed yet
  }
}

function read(file) {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}

function write(file, text) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(`wrote ${file}`);
}
