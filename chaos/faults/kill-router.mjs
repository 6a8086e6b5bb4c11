import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { Person } from '../../bench/setup/api.mjs';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';
import { createAgent } from '../setup/people.mjs';

const agentCount = 6;
const atOnce = 8;
/** A killed run's lease, and time to do what it left. */
const convergeWithinMs = 20_000;
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

async function routingUnderFire(scenario, { victim, people, options, random }) {
  const wanted = options.short ? 120 : 600;
  const health = new HealthWatch(victim.addresses);
  const times = { begun: Date.now(), broken: Date.now() };
  const { agents, customers, sockets } = await openDesk(victim.addresses, people, wanted);
  const second = await victim.startReplica('ticket');
  const conversations = [];
  let left = wanted;
  const asker = async (customer) => {
    for (; left > 0;) {
      left -= 1;
      conversations.push(await askForPerson(customer));
    }
  };
  const asking = { over: false };
  const killing = killUntil(() => asking.over, { victim, random });
  await Promise.all(customers.map(asker));
  asking.over = true;
  const kills = await killing;
  times.mended = Date.now();
  const { rows, convergedMs } = await settled(victim, conversations);
  for (const socket of sockets) socket.disconnect();
  await second.stop();
  health.stop();
  times.ended = Date.now();
  const notes = [];
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  return rowOf({ rows, agents, wanted, convergedMs, healthTruthful, notes, kills });
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

/** One after another, each as soon as the last one is back. */
async function killUntil(isOver, { victim, random }) {
  let kills = 0;
  for (; !isOver() || kills < 3; kills += 1) {
    await sleep(100 + random.next() * 700);
    const name = kills % 3 === 2 ? 'chat' : 'ticket';
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  }
  return kills;
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

function rowOf({ rows, agents, wanted, convergedMs, healthTruthful, notes, kills }) {
  const given = rows.filter(({ agentId }) => agentId);
  const doubled = rows.filter(({ times }) => times > 1).length;
  const loads = agents.map(
    ({ session }) => given.filter(({ agentId }) => agentId === session.user.id).length,
  );
  console.error(`  ${kills} kills; loads ${loads.join(' ')}`);
  if (Math.max(...loads) - Math.min(...loads) > 1) notes.push(`uneven: ${loads.join(' ')}`);
  if (convergedMs > convergeWithinMs) notes.push(`given out ${convergedMs} ms after the last kill`);
  const counts = { acknowledged: wanted, stored: given.length, lost: wanted - given.length, doubled };
  const pass = notes.length === 0 && counts.lost + doubled === 0;
  return { ...counts, reordered: 0, convergedMs, healthTruthful, pass, notes };
}
