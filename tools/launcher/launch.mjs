import path from 'node:path';
import { setUpDatabases } from '../database/set-up-databases.mjs';
import { clearLeftovers } from '../processes/leftovers.mjs';
import { waitUntil } from '../processes/wait-until.mjs';
import { seedDemo } from '../seed/seed-demo.mjs';
import { root } from '../servers/folders.mjs';
import { freePort, giveAway, isFree } from '../servers/free-port.mjs';
import { startServers } from '../servers/start-servers.mjs';
import { natsAccess } from '../servers/nats-access.mjs';
import { buildAll } from './build.mjs';
import { say, step, warn } from './report.mjs';
import { loadSecrets } from './secrets.mjs';
import { serviceProcesses } from './services.mjs';
import { startServices } from './start-services.mjs';

/** From installed dependencies to Ready. Whatever it starts it also gives to `ending`. Gives the address. */
export async function launch(settings, folders, ending) {
  await buildAll();
  await clearLeftovers(folders.run);
  const ports = await choosePorts(settings);
  const host = settings.host;
  const address = `http://${reachable(host)}:${ports.gateways[0]}`;
  const secrets = loadSecrets(folders.data);

  const { servers, databases } = await step('Starting Postgres, NATS and Redis', async () => {
    const servers = await startServers(folders, {
      secrets,
      existing: settings.existing,
      durability: settings.fsync ? 'full' : 'process',
      natsAccess: await natsAccess(secrets.broker),
      say,
      onDied: (name, how) => warn(`${name} ended (${how}); starting it again`),
      onHung: (name) => warn(`${name} doesn't answer any more; starting it again`),
      onStarted: ending.add,
    });
    return { servers, databases: await setUpDatabases(servers.postgresUrl, secrets.databases) };
  });

  const seedMarker = settings.seed ? path.join(folders.data, 'demo-seeded') : undefined;
  const processes = serviceProcesses({
    folders,
    secrets,
    servers,
    databases,
    ports,
    seedMarker,
    host,
    address,
  });
  const services = await startServices(processes, folders, { cwd: root });
  ending.add(services.stop);
  await step('Starting services', services.ready);
  if (settings.seed) await seedDemo(address, seedMarker, (work) => step('Filling the demo workspace', work));
  await wholeSystem(address);
  return { address, services, webPort: ports.web };
}

async function choosePorts({ host, port, gateways }) {
  const wanted = port === 0 ? await freePort(host) : port;
  const given = Array.from({ length: gateways }, (_, index) => wanted + index);
  for (const one of given) {
    if (!(await isFree(one, host)))
      throw new Error(`Port ${one} is taken by another program. Choose one with PORT.`);
  }
  giveAway(given);
  const [auth, chat, ai, ticket, web] = await Promise.all(Array.from({ length: 5 }, () => freePort()));
  return { gateways: given, auth, chat, ai, ticket, web };
}

function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** Ready means that every part says so, not that the processes exist. */
function wholeSystem(address) {
  return waitUntil(
    async () => {
      const answer = await fetch(`${address}/health/system`, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok) throw new Error(`The system isn't well: ${await answer.text()}`);
    },
    { timeout: 60_000, every: 200 },
  );
}
