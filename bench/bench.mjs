// `npm run bench`: our speed against floors that are measured in the same run. See docs/PERFORMANCE.md.
// Exits with 0 only when every row reaches its target.
import { writeSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEnding } from '../tools/launcher/ending.mjs';
import { installDependencies } from '../tools/launcher/install.mjs';
import { endRuns } from '../tools/processes/run-quietly.mjs';
import { readOptions } from './options.mjs';
import { rowNames } from './row-names.mjs';

// The result alone goes to the standard output: what the launcher's pieces say on the way goes beside it.
process.stdout.write = process.stderr.write.bind(process.stderr);
const options = readOrLeave();

const ending = createEnding();
const temporary = mkdtempSync(path.join(tmpdir(), 'switchboard-bench-'));
if (!options.keep) ending.add(async () => rmSync(temporary, { recursive: true, force: true }));
ending.add(endRuns);
ending.listen({ exitCode: 1, onAsked: () => console.error('Stopping') });

let code = 1;
try {
  await installDependencies();
  const { runBench } = await import('./run-bench.mjs');
  const { text, allPass } = await runBench({ options, temporary, ending });
  writeSync(1, `${text}\n`);
  code = allPass ? 0 : 1;
} catch (error) {
  if (!ending.begun) console.error(error);
}
await ending.end();
process.exit(code);

function readOrLeave() {
  try {
    return readOptions(process.argv.slice(2), rowNames);
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}
