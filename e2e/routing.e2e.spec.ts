import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Floor, Message } from '@switchboard/contracts';
import { Api } from './support/api.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

const WAITING = 200;
const AGENTS = 8;

/** Work that comes by itself: in the real system, and with ticket-svc killed in the middle. */
let system: System;
const open: Listener[] = [];

beforeAll(async () => {
  system = await System.start({ gateways: 2 });
}, 300_000);
afterAll(async () => {
  for (const each of open) each.close();
  await system?.stop();
}, 60_000);

const connect = async (person: Api): Promise<Listener> => {
  const client = await Listener.connect(person);
  open.push(client);
  return client;
};

async function waiting(customer: Api): Promise<string> {
  const { id } = await customer.newConversation();
  await customer.expect(200, 'POST', `/conversations/${id}/handoff`, {
    body: { reason: 'A person, please' },
  });
  return id;
}

const agentOf = async (owner: Api, id: string): Promise<string | undefined> =>
  (await owner.get<Conversation>(`/conversations/${id}`)).assignedAgent?.id;

describe('routing', () => {
  it('gives a handed-off conversation to the agent who is connected, tells everybody, and shows staff why', async () => {
    const owner = await Api.owner(system.address, 'Olga', { automatic: true });
    const [agent, customer] = [await owner.colleague('agent'), await owner.customer()];
    const [desk, portal] = [await connect(agent), await connect(customer)];
    const id = await waiting(customer);
    await until('it is the agent’s', async () => (await agentOf(owner, id)) === agent.userId);
    expect(await agent.get(`/conversations/${id}`)).toMatchObject({
      handler: 'agent',
      assignedBecause: { rule: 'least_loaded', candidates: [{ id: agent.userId, load: 0 }] },
    });
    expect(await customer.get(`/conversations/${id}`)).not.toHaveProperty('assignedBecause');
    for (const client of [desk, portal])
      await until('the push', () => client.of('conversation:updated').length > 0);
    await until('the floor is told', () => desk.of('floor:updated').length > 0);
    expect(portal.of('floor:updated')).toEqual([]);
    const floor = await agent.get<Floor>('/floor');
    expect(floor.agents.find((each) => each.id === agent.userId)).toMatchObject({ available: true, load: 1 });
    expect(await agent.get('/agents')).toContainEqual(
      expect.objectContaining({ id: agent.userId, presence: 'online', load: 1 }),
    );
  }, 60_000);

  it('leaves alone what a person assigns, and what nobody is there for', async () => {
    const owner = await Api.owner(system.address, 'Olga', { automatic: true });
    const [agent, colleague] = [await owner.colleague('agent'), await owner.colleague('agent')];
    const customer = await owner.customer();
    const id = await waiting(customer);
    await connect(owner);
    await owner.expect(200, 'POST', `/conversations/${id}/assign`, { body: { agentId: colleague.userId } });
    const other = await waiting(customer);
    await connect(agent);
    await until('the other one is given out', async () => (await agentOf(owner, other)) === agent.userId);
    expect(await owner.get(`/conversations/${id}`)).toMatchObject({
      assignedAgent: { id: colleague.userId },
      assignedBecause: null,
    });
  }, 60_000);

  it(`${WAITING} wait, ticket-svc is killed in the middle: each is given once, in order, evenly`, async () => {
    const owner = await Api.owner(system.address);
    const agents = await Promise.all(Array.from({ length: AGENTS }, () => owner.colleague('agent')));
    const customers = await Promise.all(Array.from({ length: 10 }, () => owner.customer()));
    const ids: string[] = [];
    for (let n = 0; n < WAITING; n += customers.length)
      ids.push(...(await Promise.all(customers.map(waiting))));
    await Promise.all(agents.map(connect));
    await until('all are known', async () => {
      const { waiting: known, agents: seats } = await owner.get<Floor>('/floor');
      return known === WAITING && seats.filter(({ available }) => available).length === AGENTS;
    });
    /** Of those that are nobody's, as many as a page has. */
    const unassigned = async () =>
      (await owner.get<Conversation[]>('/conversations?assignee=none&status=escalated&limit=100')).length;
    expect(await unassigned()).toBe(100);
    const body = { automatic: true, defaultCapacity: WAITING };
    await owner.expect(200, 'PUT', '/routing/settings', { body });
    // All of it takes less than a second: the blow falls as soon as it has begun.
    await system.kill('ticket');
    const left = await unassigned();
    await until('all are given out', async () => (await unassigned()) === 0, 60_000);
    expect(left).toBeGreaterThan(0);

    const loads = new Map(agents.map(({ userId }) => [userId, 0]));
    for (const id of ids) {
      const joined = (await owner.get<Message[]>(`/conversations/${id}/messages`)).filter(
        ({ code }) => code === 'agent_joined',
      );
      expect(joined).toHaveLength(1);
      const agentId = (await agentOf(owner, id)) ?? '';
      loads.set(agentId, (loads.get(agentId) ?? 0) + 1);
    }
    expect(loads.size).toBe(AGENTS);
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1);
    await until('the floor agrees', async () => {
      const floor = await owner.get<Floor>('/floor');
      return agents.every(
        ({ userId }) => floor.agents.find(({ id }) => id === userId)?.load === loads.get(userId),
      );
    });
  }, 180_000);
});
