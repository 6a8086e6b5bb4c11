import { setTimeout as sleep } from 'node:timers/promises';
import { publishToConsume } from '../floors/jetstream.mjs';
import { compare, inTurns } from '../measure/rounds.mjs';
import { p50, p99 } from '../measure/statistics.mjs';
import { atMostTimes } from '../measure/targets.mjs';
import { Person } from '../setup/api.mjs';
import { connectTo } from '../setup/databases.mjs';

const settled = 3_000;

/** From the commit of a fact in auth-svc to the commit of what chat-svc made of it, by Postgres' own times of commits. */
export async function effect({ servers, system, options }) {
  const person = { name: 'Ed Effect', workspaceName: 'Effects' };
  const owner = await Person.register(system.addresses[0], person);
  const count = options.quick ? 60 : 200;
  const [auth, chat] = await Promise.all(
    ['auth', 'chat'].map((name) => connectTo(servers.postgresUrl, name)),
  );
  const body = await exampleOf(auth);
  const ours = async () => {
    const after = await lastPosition(auth);
    for (let n = 0; n < count; n += 1) await owner.put('/auth/profile', { name: `Ed Effect ${n}` });
    return { times: await commitTimes({ auth, chat, after, count }) };
  };
  const floor = async () => ({ times: await publishToConsume(servers.natsUrl, { count, body }) });
  const samples = await inTurns(options.rounds, { floor, ours });
  await Promise.all([auth.end(), chat.end()]);
  const name = 'commit → effect committed in a consumer';
  const sides = [samples.ours, samples.floor];
  return [
    { name: `${name}, p50`, unit: 'ms', target: atMostTimes(5, 'JetStream'), ...compare(...sides, p50) },
    // No polling interval in it: one would be seen in the slowest.
    { name: `${name}, p99`, unit: 'ms', target: atMostTimes(10, 'JetStream'), ...compare(...sides, p99) },
  ];
}

const FACTS = `from outbox where type = 'auth.user.updated' and position > $1`;

async function lastPosition(auth) {
  const { rows } = await auth.query('select coalesce(max(position), 0) as last from outbox');
  return rows[0].last;
}

/** A fact of the size that ours have. */
async function exampleOf(auth) {
  const { rows } = await auth.query('select data::text as body from outbox order by position desc limit 1');
  return rows[0].body;
}

async function commitTimes({ auth, chat, after, count }) {
  const micros = (xid) => `extract(epoch from pg_xact_commit_timestamp(${xid})) * 1e6 as at`;
  const { rows: facts } = await auth.query(`select id, ${micros('xid::xid')} ${FACTS}`, [after]);
  const committed = new Map(facts.map(({ id, at }) => [id, Number(at)]));
  for (const deadline = performance.now() + settled; ; await sleep(50)) {
    const { rows } = await chat.query(
      `select event_id as id, ${micros('xmin')} from inbox where consumer = 'chat-people' and event_id = any($1)`,
      [[...committed.keys()]],
    );
    if (rows.length >= count) return rows.map(({ id, at }) => (Number(at) - committed.get(id)) / 1_000);
    if (performance.now() > deadline) throw new Error(`${rows.length} of ${count} facts had an effect`);
  }
}
