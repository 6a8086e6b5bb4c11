import { setTimeout as sleep } from 'node:timers/promises';
import { convergeWithinMs } from '../converge-within.mjs';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';

const count = 60;
const firstMs = 4_000;
const everyMs = 150;
const kills = 3;
const giveUpMs = 60_000;

const WOKEN = `select key as id, created_at as at from outbox
  where type = 'chat.conversation.reopened' and key = any($1) order by position`;

/**
 * Conversations that are put aside for some seconds, one to wake every 150 ms, while chat-svc, one of two, is killed again
 * and again: each wakes once, none before its time, and none that fell due meanwhile sleeps on.
 */
export async function killBeforeWaking(scenario, { victim, people }) {
  const begun = Date.now();
  const notes = [];
  const health = new HealthWatch(victim.addresses);
  const second = await victim.startReplica('chat');
  const dueAt = await putAside(people);
  victim.takeMoments();
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(kill === 0 ? firstMs : 1_000);
    const old = victim.pid('chat');
    victim.kill('chat');
    await victim.isBack('chat', old);
  }
  const mended = Date.now();
  const woken = await allWoken(victim, dueAt);
  health.stop();
  await second.stop();
  const times = { begun, broken: begun, mended, ended: Date.now(), ...victim.takeMoments() };
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  return rowOf({ dueAt, woken, mended, healthTruthful, notes });
}

/** When each is to wake, by its id. */
async function putAside({ customers, owner }) {
  const dueAt = new Map();
  const ids = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { id } = await customers[at % customers.length].post('/conversations', {});
      return id;
    }),
  );
  const from = Date.now() + firstMs;
  for (const [at, id] of ids.entries()) {
    const due = from + at * everyMs;
    const snoozedUntil = new Date(due).toISOString();
    await owner.patch(`/conversations/${id}`, { status: 'snoozed', snoozedUntil });
    dueAt.set(id, due);
  }
  return dueAt;
}

/** What woke, and when: also what should not have, which has a while to show itself. */
async function allWoken(victim, dueAt) {
  const until = Date.now() + giveUpMs;
  for (;;) {
    await sleep(1_000);
    const woken = await victim.query('chat', WOKEN, [[...dueAt.keys()]]);
    if (new Set(woken.map(({ id }) => id)).size < dueAt.size && Date.now() < until) continue;
    await sleep(3_000);
    return victim.query('chat', WOKEN, [[...dueAt.keys()]]);
  }
}

function rowOf({ dueAt, woken, mended, healthTruthful, notes }) {
  const stored = new Set(woken.map(({ id }) => id)).size;
  const early = woken.filter(({ id, at }) => at.getTime() < dueAt.get(id)).length;
  const late = woken.map(({ id, at }) => at.getTime() - Math.max(mended, dueAt.get(id)));
  const convergedMs = Math.max(0, ...late);
  const counts = { acknowledged: dueAt.size, stored, lost: dueAt.size - stored };
  const doubled = woken.length - stored;
  if (convergedMs > convergeWithinMs) notes.push(`the last one woke ${convergedMs} ms late`);
  const pass = notes.length === 0 && counts.lost + doubled + early === 0;
  return { ...counts, doubled, reordered: early, convergedMs, healthTruthful, pass, notes };
}
