// `npm start`. Needs nothing but Node: what else it takes is imported once the dependencies are there.
import { installDependencies } from './launcher/install.mjs';
import { createEnding } from './launcher/ending.mjs';
import { takeLock } from './launcher/instance-lock.mjs';
import { say, warn } from './launcher/report.mjs';
import { readSettings } from './launcher/settings.mjs';
import { endRuns } from './processes/run-quietly.mjs';
import { foldersOf } from './servers/folders.mjs';

const { settings, faults } = readSettings(process.env, process.argv.includes('--watch'));
if (faults.length > 0) {
  for (const fault of faults) warn(fault);
  process.exit(1);
}

const folders = foldersOf(settings.dataDir);
const lock = await takeLock(folders.run);
if (lock.running) {
  const { address, pid } = lock.running;
  warn(`Switchboard already runs on ${settings.dataDir}${address ? ` at ${address}` : ''} (process ${pid}).`);
  warn('Stop it first, or start another one with DATA_DIR and PORT.');
  process.exit(1);
}

const ending = createEnding();
ending.add(async () => lock.release());
ending.add(endRuns);
ending.listen({ exitCode: 0, onAsked: () => say('Stopping') });

try {
  await installDependencies();
  const { launch } = await import('./launcher/launch.mjs');
  const { address, services, webPort } = await launch(settings, folders, ending);
  lock.describe({ address });
  const { welcome } = await import('./launcher/welcome.mjs');
  welcome(address, settings, folders);
  if (settings.watch) {
    const { watchSources } = await import('./launcher/watch.mjs');
    ending.add(watchSources(services, folders, { address, webPort }));
  }
} catch (error) {
  if (!ending.begun) {
    warn(error.message);
    await ending.end();
    process.exit(1);
  }
}
