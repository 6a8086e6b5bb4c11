// `npm run chaos`: the whole system under load while things break, and what an independent checker saw. See README.md.
// Exits with 0 only when no scenario failed.
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEnding } from '../tools/launcher/ending.mjs';
import { installDependencies } from '../tools/launcher/install.mjs';
import { endRuns } from '../tools/processes/run-quietly.mjs';
import { readOptions } from './options.mjs';
import { scenarioNames } from './scenario-names.mjs';

// The result alone goes to the standard output: what the launcher's pieces say on the way goes beside it.
process.stdout.write = process.stderr.write.bind(process.stderr);
const options = readOrLeave();

const ending = createEnding();
const temporary = mkdtempSync(path.join(tmpdir(), 'switchboard-chaos-'));
if (!options.keep) ending.add(async () => rmSync(temporary, { recursive: true, force: true }));
ending.add(endRuns);
ending.listen({ exitCode: 1, onAsked: () => console.error('Stopping') });

let code = 1;
try {
  await installDependencies();
  const { runChaos } = await import('./run-chaos.mjs');
  const { text, allHold } = await runChaos({ options, temporary, ending });
  writeSync(1, `${text}\n`);
  code = allHold ? 0 : 1;
} catch (error) {
  if (!ending.begun) console.error(error);
}
await ending.end();
process.exit(code);

function readOrLeave() {
  try {
    return readOptions(process.argv.slice(2), scenarioNames);
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}
