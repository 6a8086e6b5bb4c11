import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endRuns } from '../processes/run-quietly.mjs';
import { createEnding } from './ending.mjs';
import { installDependencies } from './install.mjs';

/**
 * A command whose standard output is its result alone: what the launcher's pieces say on the way goes beside it. Exits with
 * 0 when the result `holds`, with 2 when the options can't be read.
 *
 * @param name of its temporary folder, which `options.keep` keeps
 * @param read gives the options, or throws what is wrong with them
 * @param run `({options, temporary, ending}) => {text, holds}`, loaded once the dependencies are there
 */
export async function runForResult({ name, read, run }) {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const options = readOrLeave(read);
  const ending = createEnding();
  const temporary = mkdtempSync(path.join(tmpdir(), `switchboard-${name}-`));
  if (!options.keep) ending.add(async () => rmSync(temporary, { recursive: true, force: true }));
  ending.add(endRuns);
  ending.listen({ exitCode: 1, onAsked: () => console.error('Stopping') });
  let code = 1;
  try {
    await installDependencies();
    const { text, holds } = await run({ options, temporary, ending });
    writeSync(1, `${text}\n`);
    code = holds ? 0 : 1;
  } catch (error) {
    if (!ending.begun) console.error(error);
  }
  await ending.end();
  process.exit(code);
}

function readOrLeave(read) {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}
