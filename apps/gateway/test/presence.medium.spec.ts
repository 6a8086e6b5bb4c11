import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OnlinePerson } from '@switchboard/contracts';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';

let stack: Stack;
let owner: Person;
const listen = listening();
const statusIn = async (reader: Person, whom: Person): Promise<string | undefined> => {
  const people: OnlinePerson[] = await reader.data(200, 'GET', '/users/online');
  return people.find(({ userId }) => userId === whom.id)?.status;
};

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

describe('presence', () => {
  test('is one over tabs and gateways: online while any tab is, away when all are, gone 10 s after the last', async () => {
    const agent = await owner.agent();
    const boss = await listen(owner, stack.otherUrl);
    const [one, two] = [await listen(agent), await listen(agent, stack.otherUrl)];
    const told = () => boss.of('user:status').filter(({ userId }) => userId === agent.id);
    await boss.wait('user:status', ({ userId, status }) => userId === agent.id && status === 'online');
    const agents = await owner.data(200, 'GET', '/agents');
    expect(agents).toContainEqual(
      expect.objectContaining({ id: agent.id, presence: 'online', load: 0, skills: [], avatarUrl: null }),
    );
    await one.say('presence:set', { status: 'away' });
    expect(await statusIn(owner, agent)).toBe('online');
    await two.say('presence:set', { status: 'away' });
    await boss.wait('user:status', ({ userId, status }) => userId === agent.id && status === 'away');
    await one.say('presence:set', { status: 'online' });
    await until('it is online again', () => told().at(-1)?.status === 'online');
    one.close();
    const closedAt = Date.now();
    two.close();
    expect(await statusIn(owner, agent)).toBeDefined();
    await boss.wait(
      'user:status',
      ({ userId, status }) => userId === agent.id && status === 'offline',
      15_000,
    );
    expect(Date.now() - closedAt).toBeGreaterThan(9_000);
    expect(await statusIn(owner, agent)).toBeUndefined();
  });

  test('of staff is seen by the customers of their conversations only, that of customers by staff only', async () => {
    const [agent, other, customer] = [await owner.agent(), await owner.agent('Otto'), await owner.customer()];
    const neighbour = await owner.customer('Nora');
    await listen(agent);
    await listen(other);
    await listen(neighbour);
    const { id } = await customer.begin();
    await customer.say(id, 'Hello');
    await agent.data(200, 'POST', `/conversations/${id}/takeover`, {});
    const theirs = await listen(customer, stack.otherUrl);
    const [list] = [await theirs.wait('users:online')];
    expect(list.map(({ userId }: OnlinePerson) => userId)).toEqual([agent.id]);
    expect(await customer.data(200, 'GET', '/users/online')).toEqual([
      { userId: agent.id, name: 'Adam', role: 'agent', status: 'online' },
    ]);
    const staff = await listen(await owner.agent('Stan'));
    const seen = (await staff.wait('users:online')).map(({ userId }: OnlinePerson) => userId);
    expect(seen).toEqual(expect.arrayContaining([agent.id, other.id, neighbour.id, customer.id]));
  });

  test('is nobody’s business in another workspace', async () => {
    const stranger = await Person.owner(stack.url);
    await listen(owner);
    const ear = await listen(stranger);
    const list = await ear.wait('users:online');
    expect(list.map(({ userId }: OnlinePerson) => userId)).toEqual([stranger.id]);
  });
});
