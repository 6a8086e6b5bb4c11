import { setTimeout as sleep } from 'node:timers/promises';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';
import { insist } from '../setup/insist.mjs';
import { countReports } from './report-outcomes.mjs';

const dueInMs = 6_000;
const atOnce = 8;
const settleMs = 30_000;
const tellWithinMs = 5_000;

/**
 * Reports are filed and their time runs out while ticket-svc (one of two) and chat-svc are killed again and again. Each
 * report is there once, escalates its conversation once, and is told to be overdue once, in time.
 */
export const killTicket = {
  settings: { REPORT_TARGET_URGENT_SECONDS: String(dueInMs / 1_000) },
  downs: 'at times',
  whole: reportsUnderFire,
};

async function reportsUnderFire(scenario, { victim, people, options, random }) {
  const wanted = options.short ? 80 : 400;
  const second = await victim.startReplica('ticket');
  const health = new HealthWatch(victim.addresses);
  const times = { begun: Date.now(), broken: Date.now() };
  const filed = [];
  let left = wanted;
  const reporter = async (customer) => {
    for (; left > 0;) {
      left -= 1;
      filed.push(await file(customer));
    }
  };
  const filing = { over: false };
  const killing = killUntil(() => filing.over, { victim, random });
  await Promise.all(people.customers.slice(0, atOnce).map(reporter));
  // The times of the last ones run out under fire as well.
  await sleep(dueInMs);
  filing.over = true;
  const kills = await killing;
  times.mended = Date.now();
  const counts = await settled(victim, filed);
  await second.stop();
  health.stop();
  times.ended = Date.now();
  const notes = [];
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  console.error(`  ${kills} kills; the latest breach was told ${counts.latestMs} ms after its time`);
  if (counts.latestMs > tellWithinMs) notes.push(`a breach was told after ${counts.latestMs} ms`);
  const { stored, lost, doubled } = counts;
  return {
    ...{ acknowledged: wanted, stored, lost, doubled, reordered: 0 },
    ...{ convergedMs: Date.now() - times.mended, healthTruthful },
    pass: notes.length === 0 && stored === wanted && lost + doubled === 0,
    notes,
  };
}

/** One after another, each as soon as the last one is back. */
async function killUntil(isOver, { victim, random }) {
  let kills = 0;
  for (; !isOver(); kills += 1) {
    await sleep(300 + random.next() * 1_500);
    const name = kills % 3 === 2 ? 'chat' : 'ticket';
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  }
  return kills;
}

/** Said again under the same key until it is acknowledged. */
async function file(customer) {
  const { id: conversationId } = await done(insist(customer, 'POST', '/conversations', {}));
  const description = 'The answer was wrong';
  const body = { conversationId, issueType: 'incorrect_information', priority: 'urgent', description };
  const { id } = await done(insist(customer, 'POST', '/reports', body));
  return { id, conversationId };
}

async function done(insisting) {
  const { done: data, refused } = await insisting;
  if (refused) throw new Error(refused);
  return data;
}

const REPORTS = `
  select r.id, r.conversation_id as "conversationId",
    (select count(*)::int from outbox o where o.key = r.id::text and o.type = 'ticket.report.created') as created,
    (select count(*)::int from outbox o where o.key = r.id::text and o.type = 'ticket.report.overdue') as overdue,
    (select max(extract(epoch from o.created_at - r.due_at) * 1000)::int from outbox o
      where o.key = r.id::text and o.type = 'ticket.report.overdue') as "lateMs",
    (select count(*)::int from notifications n where n.report_id = r.id and n.kind = 'report_overdue') as told
  from reports r where r.conversation_id = any($1)`;

const HANDOFFS = `
  select c.id as "conversationId", c.status,
    (select count(*)::int from outbox o where o.key = c.id::text
      and o.type = 'chat.conversation.handoff-requested') as handoffs
  from conversations c where c.id = any($1)`;

/** Whoever is late has time, and whoever would do something twice has it, too. */
async function settled(victim, filed) {
  const conversations = filed.map(({ conversationId }) => conversationId);
  for (const until = Date.now() + settleMs; ;) {
    await sleep(2_000);
    const reports = await victim.query('ticket', REPORTS, [conversations]);
    const counts = countReports(filed, reports, await victim.query('chat', HANDOFFS, [conversations]));
    if (counts.lost === 0 || Date.now() > until) return counts;
  }
}
