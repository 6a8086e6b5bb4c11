import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { Person } from '../../bench/setup/api.mjs';
import { createAgent } from '../setup/people.mjs';
import { underFire } from './under-fire.mjs';

const agentCount = 6;
const atOnce = 8;
const giveUpMs = 60_000;

const GIVEN = `
  select c.id, c.assigned_to as "agentId", (select count(*)::int from outbox o where o.key = c.id::text
    and o.type = 'chat.conversation.assigned') as times
  from conversations c where c.id = any($1)`;

/**
 * Customers ask for a person while ticket-svc (one of two) and chat-svc are killed again and again. Each conversation is
 * given to one agent, once, and no agent gets more than one more than another.
 */
export const killRouter = { downs: 'at times', whole: routingUnderFire };

async function routingUnderFire(scenario, scene) {
  const { victim, people, options } = scene;
  const wanted = options.short ? 120 : 600;
  const { agents, customers, sockets } = await openDesk(victim.addresses, people, wanted);
  const conversations = [];
  const row = await underFire(scenario, scene, {
    ...{ parts: ['ticket', 'ticket', 'chat'], everyMs: [100, 800], least: 3 },
    work: async () => {
      let left = wanted;
      const asker = async (customer) => {
        while (left-- > 0) conversations.push(await askForPerson(customer));
      };
      await Promise.all(customers.map(asker));
    },
    settle: async () => ({ acknowledged: wanted, ...(await countGiven(victim, conversations, agents)) }),
  });
  for (const socket of sockets) socket.disconnect();
  return row;
}

/** A workspace of its own, in which work is given out: agents who are connected, and customers. */
async function openDesk(addresses, people, capacity) {
  const owner = await Person.register(addresses[0], { name: 'Olga Owner', workspaceName: 'Routing' });
  await owner.put('/routing/settings', { automatic: true, defaultCapacity: capacity });
  const agents = await Promise.all(Array.from({ length: agentCount }, (_, n) => createAgent(owner, n)));
  const workspaceSlug = owner.session.workspace.slug;
  const customers = await Promise.all(
    Array.from({ length: atOnce }, () => Person.register(addresses[0], { name: 'Clara', workspaceSlug })),
  );
  const sockets = agents.map(({ token }, at) =>
    io(addresses[at % addresses.length], { auth: { token }, transports: ['websocket'], forceNew: true }),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  return { agents, customers, sockets };
}

async function askForPerson(customer) {
  const { id } = await insistently(() => customer.post('/conversations', {}));
  await insistently(() => customer.post(`/conversations/${id}/handoff`, { reason: 'A person, please' }));
  return id;
}

/** A handoff that was done already changes nothing; a conversation that was begun twice is one that nobody asked in. */
async function insistently(work) {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!/UNAVAILABLE|TIMED_OUT|INTERNAL/.test(error.message)) throw error;
      await sleep(100);
    }
  }
}

/** Until everything is given out, and a while longer: whoever would give something twice has time to. */
async function settled(victim, conversations) {
  const begun = Date.now();
  for (;;) {
    const rows = await victim.query('chat', GIVEN, [conversations]);
    const convergedMs = Date.now() - begun;
    if (rows.some(({ agentId }) => !agentId) && convergedMs < giveUpMs) {
      await sleep(100);
      continue;
    }
    await sleep(12_000);
    return { rows: await victim.query('chat', GIVEN, [conversations]), convergedMs };
  }
}

async function countGiven(victim, conversations, agents) {
  const { rows, convergedMs } = await settled(victim, conversations);
  const given = rows.filter(({ agentId }) => agentId);
  const loads = agents.map(
    ({ session }) => given.filter(({ agentId }) => agentId === session.user.id).length,
  );
  console.error(`  loads ${loads.join(' ')}`);
  const notes = [];
  if (Math.max(...loads) - Math.min(...loads) > 1) notes.push(`uneven: ${loads.join(' ')}`);
  const doubled = rows.filter(({ times }) => times > 1).length;
  return { stored: given.length, lost: conversations.length - given.length, doubled, convergedMs, notes };
}
