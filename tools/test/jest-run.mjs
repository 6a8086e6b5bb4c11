import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runAloud } from '../processes/run-quietly.mjs';
import { root } from '../servers/folders.mjs';

// Medium and end-to-end specs start whole services: few at a time are faster than many.
const workers = { unit: '75%', medium: '3', e2e: '2', alone: '1' };

/** Runs one of jest's projects and counts what it reports. A file that can't even be loaded is a failure, too. */
export async function runJest(project, { patterns, folder, env }) {
  const report = path.join(folder, `jest-${project}.json`);
  const args = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    path.join(root, 'node_modules/jest/bin/jest.js'),
    ...['--config', path.join(root, 'jest.config.mjs'), '--selectProjects', project],
    ...[
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      '--forceExit',
      `--maxWorkers=${workers[project]}`,
    ],
    ...['--', ...patterns],
  ];
  const code = await runAloud(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  return countsOf(report, code);
}

function countsOf(report, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 }; // jest itself fell over
  }
}
