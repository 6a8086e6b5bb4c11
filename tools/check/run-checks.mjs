import path from 'node:path';
import { say, warn } from '../launcher/report.mjs';
import { runQuietly } from '../processes/run-quietly.mjs';
import { root } from '../servers/folders.mjs';
import { checkNames } from './names.mjs';

const cache = 'node_modules/.cache/switchboard';
const node = (script, ...args) =>
  runQuietly(process.execPath, [path.join(root, script), ...args], { cwd: root });
const tsc = (...args) => node('node_modules/typescript/bin/tsc', ...args);

const steps = [
  {
    title: 'format',
    run: () =>
      node(
        'node_modules/prettier/bin/prettier.cjs',
        '--check',
        '.',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        `${cache}/prettier`,
      ),
    mend: 'npm run format',
  },
  {
    title: 'lint, boundaries and sizes',
    run: () =>
      node(
        'node_modules/eslint/bin/eslint.js',
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        `${cache}/eslint`,
      ),
  },
  { title: 'names', run: checkNames },
  { title: 'types of services and tests', run: () => tsc('-p', 'tsconfig.tests.json') },
  {
    title: 'types of the pages',
    run: () =>
      tsc('-p', 'apps/web/tsconfig.json', '--incremental', '--tsBuildInfoFile', '.nx/web.tsbuildinfo'),
  },
  { title: 'generated files', run: () => node('tools/generate.mjs', '--check'), mend: 'npm run generate' },
];

/** All at once: each is one process that waits for no other. One line each, with what to mend below it. */
export async function runChecks() {
  const results = await Promise.all(steps.map(runStep));
  const failed = results.filter((passed) => !passed).length;
  return { passed: steps.length - failed, failed };
}

async function runStep({ title, run, mend }) {
  const startedAt = Date.now();
  const took = () => `${((Date.now() - startedAt) / 1_000).toFixed(1)} s`;
  try {
    await run();
    say(`✓ ${title}  ${took()}`);
    return true;
  } catch (error) {
    const output = error.message.replace(/^.* failed:\n/, '');
    warn(`${title}  ${took()}${mend ? `  (mend with: ${mend})` : ''}\n${output.replace(/^/gm, '    ')}`);
    return false;
  }
}
