import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { environmentOf } from './environment.mjs';
import { startReplica } from './replica.mjs';
import { startSystem } from '../../bench/setup/system.mjs';
import { childrenOf } from '../../bench/measure/processes.mjs';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { streamAnswers } from '../../tools/servers/broker-stream.mjs';
import { step } from '../../tools/launcher/report.mjs';

const servers = ['postgres', 'nats', 'redis'];
const base = {
  ...{ DATABASE_URL: '', NATS_URL: '', REDIS_URL: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
  ...{ GATEWAYS: '2', SEED: 'off', SCREEN_WITH_MODEL: 'false' },
  ACCESS_TOKEN_SECONDS: '86400', // people live as long as the run
  ...{ OFFLINE_WORD_MS: '0', ANSWER_SLOTS: '64', ANSWERS_PER_WORKSPACE: '64' },
  FACT_TRIES: '4', // what can't be handled is put aside within seconds
};

/** The product as `npm start` runs it, with what it takes to break its parts. */
export async function startVictim({ dataDir, env, ending }) {
  const { addresses, pidOf, stop } = await step('Starting the system', () =>
    startSystem({ dataDir, env: { ...base, ...env }, ending }),
  );
  /** A service's process, or the server itself behind the guard that looks after it. */
  const pid = (name) => (servers.includes(name) ? childrenOf(pidOf(name))[0] : pidOf(name));
  const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8'));
  const environment = environmentOf(pidOf('chat'));
  const natsUrl = environment.NATS_URL;
  const databaseUrl = (service) => {
    const url = new URL(environment.DATABASE_URL);
    Object.assign(url, {
      username: 'postgres',
      password: secrets.postgres,
      pathname: `/switchboard_${service}`,
    });
    return url.href;
  };
  const replicas = new Set();
  /** When something was broken first, and until when a part was surely away: nobody had taken its place. */
  let moments = {};
  const breaks = (process_, signal) => {
    moments.broken ??= Date.now();
    process.kill(process_, signal);
  };
  const stopAll = async () => {
    await Promise.all([...replicas].map((replica) => replica.stop()));
    await stop();
  };
  return {
    ...{ dataDir, addresses, secrets, stop: stopAll, pid, pidOf, databaseUrl },
    natsUrl,
    environmentOf: (name) => environmentOf(pidOf(name)),
    signal: (name, signal) => breaks(pid(name), signal),
    signalAll(name, signal) {
      const others = [...replicas].filter((replica) => replica.name === name);
      for (const one of [pid(name), ...others.map((replica) => replica.pid)]) breaks(one, signal);
    },

    /** As a crash does it. */
    kill: (name) => breaks(pid(name), 'SIGKILL'),

    /** Ends a server and keeps it down, by freezing what would bring it back. Gives what lets it. */
    holdDown(name) {
      const guard = pidOf(name);
      const server = pid(name);
      process.kill(guard, 'SIGSTOP');
      breaks(server, 'SIGKILL');
      return () => process.kill(guard, 'SIGCONT');
    },

    /** Until another process than `old` has taken its place and answers. */
    async isBack(name, old) {
      const replaced = async () => {
        const askedAt = Date.now();
        const now = pid(name);
        if (!now || now === old) {
          moments.awayUntil = askedAt;
          throw new Error(`${name} isn't back`);
        }
        await probe(name, { addresses, environmentOf: () => environmentOf(pidOf(name)), databaseUrl });
      };
      await waitUntil(replaced, { timeout: 60_000, every: 20 });
    },

    /** One more process of a service. It is stopped with the system, if not before. */
    async startReplica(name) {
      const { pid: its, stop: end } = await startReplica(pidOf(name));
      const replica = { name, pid: its, stop: () => (replicas.delete(replica), end()) };
      replicas.add(replica);
      return replica;
    },

    /** What happened since the last time it was asked. */
    takeMoments() {
      const taken = moments;
      moments = {};
      return taken;
    },

    /** Until both stores serve. */
    async storesAnswer({ timeout }) {
      const broker = { servers: natsUrl, user: 'gateway', password: secrets.broker.gateway };
      await waitUntil(() => streamAnswers(broker), { timeout });
      await waitUntil(() => connects(databaseUrl('chat')), { timeout });
    },

    /** Asks a database past its service. */
    async query(service, sql, params = []) {
      const client = new pg.Client({ connectionString: databaseUrl(service) });
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query(sql, params)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** Whether a part answers by itself: nothing of ours is asked what it thinks of it. */
async function probe(name, { addresses, environmentOf, databaseUrl }) {
  if (name === 'postgres') return connects(databaseUrl('chat'));
  if (name === 'nats' || name === 'redis') return; // its process listens within milliseconds of its start
  const { HEALTH_PORT } = environmentOf();
  const address = HEALTH_PORT ? `http://127.0.0.1:${HEALTH_PORT}` : addresses[name === 'gateway' ? 0 : 1];
  const { ok } = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(1_000) });
  if (!ok) throw new Error(`${name} isn't ready`);
}

async function connects(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  await client.connect();
  await client.end();
}
