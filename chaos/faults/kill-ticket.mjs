import { setTimeout as sleep } from 'node:timers/promises';
import { insist } from '../setup/insist.mjs';
import { countReports } from './report-outcomes.mjs';
import { lookUntilWhole, underFire } from './under-fire.mjs';

const dueInMs = 6_000;
const atOnce = 8;
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

async function reportsUnderFire(scenario, scene) {
  const { victim, people, options } = scene;
  const wanted = options.short ? 80 : 400;
  const filed = [];
  return underFire(scenario, scene, {
    ...{ parts: ['ticket', 'ticket', 'chat'], everyMs: [300, 1_800] },
    work: async () => {
      let left = wanted;
      const reporter = async (customer) => {
        while (left-- > 0) filed.push(await file(customer));
      };
      await Promise.all(people.customers.slice(0, atOnce).map(reporter));
      // The times of the last ones run out under fire as well.
      await sleep(dueInMs);
    },
    settle: async () => {
      const { latestMs, ...counts } = await lookUntilWhole(() => look(victim, filed));
      console.error(`  the latest breach was told ${latestMs} ms after its time`);
      const notes = latestMs > tellWithinMs ? [`a breach was told after ${latestMs} ms`] : [];
      return { acknowledged: wanted, ...counts, notes };
    },
  });
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

async function look(victim, filed) {
  const conversations = filed.map(({ conversationId }) => conversationId);
  const reports = await victim.query('ticket', REPORTS, [conversations]);
  return countReports(filed, reports, await victim.query('chat', HANDOFFS, [conversations]));
}
