import path from 'node:path';
import { buildAll } from '../../tools/launcher/build.mjs';
import { say, step } from '../../tools/launcher/report.mjs';
import { foldersOf } from '../../tools/servers/folders.mjs';
import { childrenOf, pidIn } from '../measure/processes.mjs';
import { startLoad } from '../load/client.mjs';
import { startCollector } from './collector.mjs';
import { startFloors } from './floors.mjs';
import { startModel } from './model.mjs';
import { createPeople } from './people.mjs';
import { startBenchServers } from './servers.mjs';
import { startFreshGateway, startSystem } from './system.mjs';
import { versionsOf } from './versions.mjs';

/** Everything the rows measure, started and warm enough to be asked. */
export async function prepare({ options, temporary, ending }) {
  await buildAll();
  const folders = foldersOf(temporary);
  const { logs } = folders;
  const servers = await step('Starting servers', () => startBenchServers(folders, { ending, say }));
  const model = await startModel({ logs, ending });
  const collector = options.trace ? await startCollector(ending) : undefined;
  const env = {
    ...{
      DATABASE_URL: servers.postgresUrl,
      REDIS_URL: servers.redisUrl,
      NATS_URL: '',
      GATEWAYS: '2',
      SEED: 'off',
    },
    ...{ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'bench', SCREEN_WITH_MODEL: 'false' },
    ...(collector ? { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } : {}),
  };
  const dataDir = path.join(temporary, 'system');
  const system = await step('Starting the system', () => startSystem({ dataDir, env, ending }));
  const floors = await step('Starting the floors', () => startFloors({ servers, logs, ending }));
  const load = startLoad({ logs, ending });
  const most = Math.max(...options.clients);
  const people = await step('Creating people', () => createPeople(system.addresses[0], most));
  const cpuOf = processesOf({ system, floors, run: folders.run });
  const freshGateway = () => startFreshGateway(system, { logs, ending });
  return {
    collector,
    servers,
    system,
    floors,
    load,
    people,
    model,
    freshGateway,
    cpuOf,
    versions: await versionsOf(servers),
  };
}

/** Whose time is counted on which side. */
function processesOf({ system, floors, run }) {
  const shared = { postgres: childrenOf(pidIn(run, 'postgres'))[0] };
  const ofServer = (folder, name) => childrenOf(pidIn(folder, name))[0];
  return {
    F1: { front: floors.f1.pid, ...shared },
    F2: { front: floors.f2.pid, store: floors.f2.store, nats: ofServer(run, 'nats'), ...shared },
    kept: {
      front: floors.kept.fronts[0],
      'front-2': floors.kept.fronts[1],
      ...{ store: floors.kept.store, nats: ofServer(run, 'nats'), ...shared },
    },
    ours: {
      gateway: system.pidOf('gateway'),
      'gateway-2': system.pidOf('gateway-2'),
      chat: system.pidOf('chat'),
      ai: system.pidOf('ai'),
      ticket: system.pidOf('ticket'),
      auth: system.pidOf('auth'),
      nats: childrenOf(system.pidOf('nats'))[0],
      ...shared,
    },
  };
}
