import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Json } from './support/json.js';
import { Ear } from './support/ear.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start();
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

async function scene() {
  const owner = await Person.owner(stack.url);
  return { owner, agent: await owner.agent(), customer: await owner.customer() };
}

const seatOf = async (reader: Person, { id }: Person): Promise<Json> =>
  (await reader.data(200, 'GET', '/floor')).agents.find((each: Json) => each.id === id);

test('an agent is here while any gateway has them, online or away, and work comes only to who is online', async () => {
  const { owner, agent, customer } = await scene();
  expect(await seatOf(owner, agent)).toMatchObject({ presence: 'offline', available: false });
  const here = await Ear.open(agent);
  const there = await Ear.open(agent, stack.otherUrl);
  await until('available', async () => (await seatOf(owner, agent)).available);
  here.close();
  await there.say('presence:set', { status: 'away' });
  await until('away', async () => !(await seatOf(owner, agent)).available);
  const { id } = await customer.begin();
  await customer.data(200, 'POST', `/conversations/${id}/handoff`, {});
  await until('it waits', async () => (await owner.data(200, 'GET', '/floor')).waiting === 1);
  await there.say('presence:set', { status: 'online' });
  await until('it is theirs', async () => {
    return (await owner.data(200, 'GET', `/conversations/${id}`)).assignedAgent?.id === agent.id;
  });
  expect(await agent.data(200, 'GET', '/routing/me')).toMatchObject({ availability: 'online', load: 1 });
  there.close();
  await until('no new work', async () => !(await seatOf(owner, agent)).available);
});

test('staff are told that the floor has changed, customers are not', async () => {
  const { owner, agent, customer } = await scene();
  const ears = [await Ear.open(owner), await Ear.open(customer)] as const;
  const heard = (ear: Ear): number => ear.of('floor:updated').length;
  await until('the owner has come', () => heard(ears[0]) > 0);
  const before = heard(ears[0]);
  await agent.data(200, 'PUT', '/routing/me', { skills: ['billing'], capacity: 2 });
  await until('it is told', () => heard(ears[0]) > before);
  expect(await seatOf(owner, agent)).toMatchObject({ skills: ['billing'], capacity: 2 });
  expect(heard(ears[1])).toBe(0);
  for (const ear of ears) ear.close();
});

test('assigning by hand goes on while ticket-svc is away', async () => {
  const { owner, agent } = await scene();
  await owner.data(200, 'PUT', '/routing/me', { availability: 'online', skills: ['account'] });
  const named = async () =>
    (await owner.data(200, 'GET', '/agents')).find((each: Json) => each.id === owner.id).skills;
  expect(await named()).toEqual(['account']);
  await stack.ticket.stop();
  expect(await named()).toEqual([]);
  expect((await owner.call('GET', '/floor')).status).toBe(503);
  const customer = await owner.customer();
  const { id } = await customer.begin();
  await owner.data(200, 'POST', `/conversations/${id}/assign`, { agentId: agent.id });
});
