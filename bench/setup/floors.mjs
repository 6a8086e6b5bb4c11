import pg from 'pg';
import { keptSchema } from '../floors/f2-kept-schema.mjs';
import { STORE_SCHEMA } from '../floors/store.mjs';
import { startChild } from './child.mjs';
import { weighable } from './weighable.mjs';

/** F1, F2, F2 with promises and F3 on the same Postgres as ours. NATS and Redis are of the same kind, without our permissions. */
export async function startFloors({ servers, logs, ending }) {
  const databaseUrl = await createDatabase(servers.postgresUrl);
  const env = {
    FLOOR_DATABASE_URL: databaseUrl,
    FLOOR_KEPT_DATABASE_URL: await createKept(databaseUrl),
    FLOOR_NATS_URL: servers.natsUrl,
    FLOOR_REDIS_URL: servers.redisUrl,
  };
  const start = async (name, script = name, flags = []) => {
    const child = startChild(`floors/${script}.mjs`, { name, env, logs, flags, ending });
    const { address } = await child.nextWord();
    const memory = async () => (await child.ask('memory')).memory;
    return { pid: child.pid, address, memory, end: child.end };
  };
  const [store, keptStore] = await Promise.all([start('f2-store'), start('f2-kept-store')]);
  const kept = await Promise.all([start('f2-kept'), start('f2-kept-other', 'f2-kept')]);
  const [f1, f2, f3, f3b] = await Promise.all([
    start('f1'),
    start('f2'),
    start('f3'),
    start('f3-other', 'f3'),
  ]);
  return {
    f1,
    f2: { ...f2, store: store.pid },
    kept: { address: kept[0].address, fronts: kept.map(({ pid }) => pid), store: keptStore.pid },
    startBare: () => start('bare', 'f1', weighable),
    f3: { addresses: [f3.address, f3b.address], pids: [f3.pid, f3b.pid] },
  };
}

async function createDatabase(postgresUrl) {
  const url = new URL(postgresUrl);
  await run(url.href, 'create database floors');
  url.pathname = '/floors';
  await run(url.href, STORE_SCHEMA);
  return url.href;
}

/** As our services do: by a role that row-level security binds. */
async function createKept(databaseUrl) {
  const role = 'floor_kept';
  await run(databaseUrl, keptSchema(role));
  return Object.assign(new URL(databaseUrl), { username: role, password: role }).href;
}

async function run(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}
