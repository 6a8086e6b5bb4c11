// `npm test`: format, lint, types, then unit, medium and end-to-end tests on servers of their own. One part by name,
// and some of its files by patterns: `npm test -- medium apps/chat-svc`. Ends with `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEnding } from './launcher/ending.mjs';
import { installDependencies } from './launcher/install.mjs';
import { say, step, warn } from './launcher/report.mjs';
import { endRuns } from './processes/run-quietly.mjs';
import { foldersOf } from './servers/folders.mjs';

const parts = ['check', 'unit', 'medium', 'e2e'];
const [asked = 'all', ...patterns] = process.argv.slice(2);
const chosen = asked === 'all' ? parts : parts.filter((part) => part === asked);
if (chosen.length === 0) {
  warn(`There is no part ${asked}: ${parts.join(', ')} or all`);
  process.exit(1);
}

const ending = createEnding();
const temporary = mkdtempSync(path.join(tmpdir(), 'switchboard-test-'));
ending.add(async () => rmSync(temporary, { recursive: true, force: true }));
ending.add(endRuns);
ending.listen({ exitCode: 1, onAsked: () => say('Stopping') });

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

try {
  await run();
} catch (error) {
  if (!ending.begun) warn(error.message);
  total.failed += 1;
}
await ending.end();
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function run() {
  const folders = foldersOf(temporary);
  await installDependencies();
  const { runJest } = await import('./test/jest-run.mjs');
  const { testServers } = await import('./test/test-servers.mjs');
  const has = (part) => chosen.includes(part);
  if (has('check')) add(await (await import('./check/run-checks.mjs')).runChecks());
  if (has('unit')) add(await runJest('unit', { patterns, folder: temporary }));
  if (!has('medium') && !has('e2e')) return;
  const start = () => testServers(folders, { add: ending.add, say });
  const env = await step('Starting Postgres, NATS and Redis for the tests', start);
  if (has('medium')) add(await runJest('medium', { patterns, folder: temporary, env }));
  if (!has('e2e')) return;
  const { buildAll } = await import('./launcher/build.mjs');
  const { browser } = await import('./test/browser.mjs');
  await buildAll();
  const withBrowser = { ...env, ...(await browser(folders, say)) };
  for (const project of ['e2e', 'alone'])
    add(await runJest(project, { patterns, folder: temporary, env: withBrowser }));
}
