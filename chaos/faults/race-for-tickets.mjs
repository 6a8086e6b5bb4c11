import { setTimeout as sleep } from 'node:timers/promises';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';
import { insist } from '../setup/insist.mjs';
import { countTickets } from './ticket-outcomes.mjs';

const atOnce = 8;
const settleMs = 30_000;

/**
 * Tickets are made, raced for by two agents, and escalated, while ticket-svc (one of two), the broker and chat-svc are killed
 * again and again. Each is there once with its one conversation, is one agent's, and rose by one priority.
 */
export const raceForTickets = { downs: 'at times', whole: ticketsUnderFire };

async function ticketsUnderFire(scenario, { victim, people, options, random }) {
  const wanted = options.short ? 80 : 400;
  const second = await victim.startReplica('ticket');
  const health = new HealthWatch(victim.addresses);
  const times = { begun: Date.now(), broken: Date.now() };
  const made = [];
  const work = { left: wanted, over: false };
  const killing = killUntil(() => work.over, { victim, random });
  const lanes = people.customers.slice(0, atOnce).map((customer) => lane(customer, people, work, made));
  await Promise.all(lanes);
  work.over = true;
  const kills = await killing;
  times.mended = Date.now();
  const counts = await settled(victim, made);
  await second.stop();
  health.stop();
  times.ended = Date.now();
  const notes = [];
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  console.error(`  ${kills} kills; ${made.length} tickets raced for`);
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
  const parts = ['ticket', 'nats', 'ticket', 'chat'];
  let kills = 0;
  for (; !isOver(); kills += 1) {
    await sleep(300 + random.next() * 1_000);
    const name = parts[kills % parts.length];
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  }
  return kills;
}

async function lane(customer, { agents, owner }, work, made) {
  for (; work.left > 0;) {
    work.left -= 1;
    const words = { title: 'The lamp came late', description: 'Two weeks' };
    const { done: ticket } = await insist(customer, 'POST', '/tickets', words);
    const take = (agent) =>
      insist(agent, 'PUT', `/tickets/${ticket.id}/assignee`, { agentId: agent.session.user.id });
    const takes = await Promise.all(agents.map(take));
    await insist(agents[0], 'POST', `/tickets/${ticket.id}/escalate`, { reason: 'Again' });
    made.push({
      id: ticket.id,
      winners: takes.filter(({ done }) => done).length,
      owner: owner.session.user.id,
    });
  }
}

const TICKETS = `
  select t.id, t.conversation_id as "conversationId", t.priority, t.opening,
    (select json_object_agg(field, n) from (
      select field, count(*)::int as n from ticket_history h where h.ticket_id = t.id group by field) x) as history,
    (select json_object_agg(type, n) from (
      select type, count(*)::int as n from outbox o where o.key = t.id::text group by type) x) as facts,
    (select count(*)::int from notifications n where n.ticket_id = t.id and n.kind = 'ticket_escalated'
      and n.user_id = any($2)) as told
  from tickets t where t.workspace_id = (select workspace_id from tickets where id = $1)`;

const CONVERSATIONS = `
  select key as id, count(*)::int as created from outbox
  where type = 'chat.conversation.created' and key = any($1) group by key`;

/** Who is late has time, and whoever would do something twice has it, too. */
async function settled(victim, made) {
  const owners = [...new Set(made.map(({ owner }) => owner))];
  for (const until = Date.now() + settleMs; ;) {
    await sleep(2_000);
    const tickets = await victim.query('ticket', TICKETS, [made[0].id, owners]);
    const ids = tickets.map(({ conversationId }) => conversationId);
    const counts = countTickets(made, tickets, await victim.query('chat', CONVERSATIONS, [ids]));
    if (counts.lost === 0 || Date.now() > until) return counts;
  }
}
