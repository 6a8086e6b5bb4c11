import { insist } from '../setup/insist.mjs';
import { countTickets } from './ticket-outcomes.mjs';
import { lookUntilWhole, underFire } from './under-fire.mjs';

const atOnce = 8;

/**
 * Tickets are made, raced for by two agents, and escalated, while ticket-svc (one of two), the broker and chat-svc are killed
 * again and again. Each is there once with its one conversation, is one agent's, and rose by one priority.
 */
export const raceForTickets = { downs: 'at times', whole: ticketsUnderFire };

async function ticketsUnderFire(scenario, scene) {
  const { victim, people, options } = scene;
  const kills = options.short ? 12 : 60;
  const made = [];
  return underFire(scenario, scene, {
    ...{ parts: ['ticket', 'nats', 'ticket', 'chat'], everyMs: [300, 1_300], least: kills },
    work: async (fire) => {
      const lane = async (customer) => {
        while (fire.kills < kills) made.push(await raceForOne(customer, people));
      };
      await Promise.all(people.customers.slice(0, atOnce).map(lane));
    },
    settle: async () => {
      console.error(`  ${made.length} tickets raced for`);
      const counts = await lookUntilWhole(() => look(victim, made));
      return { acknowledged: made.length, ...counts, notes: [] };
    },
  });
}

async function raceForOne(customer, { agents, owner }) {
  const words = { title: 'The lamp came late', description: 'Two weeks' };
  const { done: ticket } = await insist(customer, 'POST', '/tickets', words);
  const take = (agent) =>
    insist(agent, 'PUT', `/tickets/${ticket.id}/assignee`, { agentId: agent.session.user.id });
  const takes = await Promise.all(agents.map(take));
  await insist(agents[0], 'POST', `/tickets/${ticket.id}/escalate`, { reason: 'Again' });
  return { id: ticket.id, winners: takes.filter(({ done }) => done).length, owner: owner.session.user.id };
}

const TICKETS = `
  with history as (
    select ticket_id, json_object_agg(field, n) as n from (
      select ticket_id, field, count(*)::int as n from ticket_history group by ticket_id, field) x group by ticket_id
  ), facts as (
    select key, json_object_agg(type, n) as n from (
      select key, type, count(*)::int as n from outbox group by key, type) x group by key
  ), told as (
    select ticket_id, count(*)::int as n from notifications
    where kind = 'ticket_escalated' and user_id = any($2) group by ticket_id
  )
  select t.id, t.conversation_id as "conversationId", t.priority, t.opening,
    history.n as history, facts.n as facts, coalesce(told.n, 0) as told
  from tickets t left join history on history.ticket_id = t.id left join facts on facts.key = t.id::text
  left join told on told.ticket_id = t.id
  where t.workspace_id = (select workspace_id from tickets where id = $1)`;

const CONVERSATIONS = `
  select key as id, count(*)::int as created from outbox
  where type = 'chat.conversation.created' and key = any($1) group by key`;

async function look(victim, made) {
  const owners = [...new Set(made.map(({ owner }) => owner))];
  const tickets = await victim.query('ticket', TICKETS, [made[0].id, owners]);
  const ids = tickets.map(({ conversationId }) => conversationId);
  return countTickets(made, tickets, await victim.query('chat', CONVERSATIONS, [ids]));
}
