import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from './support/json.js';
import type { Ear } from './support/ear.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let owner: Person;
let agent: Person;
let customer: Person;
const listen = listening();

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  [agent, customer] = [await owner.agent(), await owner.customer()];
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

describe('a conversation that is put aside', () => {
  test('wakes by itself, and both sides hear of it', async () => {
    const { id } = await customer.begin();
    const [ours, theirs] = [await listen(agent, stack.otherUrl), await listen(customer)];
    const snoozedUntil = new Date(Date.now() + 1_500).toISOString();
    const body = { status: 'snoozed', snoozedUntil };
    expect(await agent.data(200, 'PATCH', `/conversations/${id}`, body)).toMatchObject(body);
    const updated = (ear: Ear, status: string) =>
      ear.wait('conversation:updated', (event) => event.id === id && event.status === status);
    for (const ear of [ours, theirs]) await updated(ear, 'snoozed');
    for (const ear of [ours, theirs])
      expect(await updated(ear, 'active')).toMatchObject({ snoozedUntil: null });
    await ours.wait('counts:updated', ({ snoozed }) => snoozed === 0);
  });
});

describe('a rating', () => {
  test('is taken once, and staff hear of it', async () => {
    const { id } = await customer.begin();
    const ours = await listen(agent, stack.otherUrl);
    const rate = (score: number) => customer.call('POST', `/conversations/${id}/rating`, { score });
    expect((await rate(5)).body.error).toMatchObject({ code: 'NOT_RESOLVED' });
    await customer.data(200, 'PATCH', `/conversations/${id}`, { status: 'resolved' });
    expect(await rate(5)).toMatchObject({
      status: 200,
      body: { data: { rating: { score: 5, comment: null } } },
    });
    expect(await rate(4)).toMatchObject({ status: 409, body: { error: { code: 'ALREADY_RATED' } } });
    await ours.wait('conversation:updated', ({ rating }) => rating?.score === 5);
  });
});

describe('tags', () => {
  test('are told to staff; the customer hears nothing, not even that something happened', async () => {
    const { id } = await customer.begin();
    const [ours, theirs] = [await listen(agent, stack.otherUrl), await listen(customer)];
    await theirs.join(id);
    const before = await customer.data(200, 'GET', `/conversations/${id}`);
    await agent.data(200, 'PATCH', `/conversations/${id}`, { tags: ['vip'] });
    await ours.wait('conversation:updated', ({ tags }) => tags?.includes('vip'));
    await customer.say(id, 'Hello');
    const update = await theirs.wait('conversation:updated', (event) => event.id === id);
    expect(update.version).toBeGreaterThan(before.version);
    expect(theirs.of('conversation:updated').every((event) => !('tags' in event) && event.lastSeq > 0)).toBe(
      true,
    );
  });
});

describe('a bulk command', () => {
  test('moves many and can be taken back', async () => {
    const made = [await customer.begin(), await customer.begin()].map(({ id }) => id);
    const ours = await listen(owner, stack.otherUrl);
    const done = await agent.data(200, 'POST', '/conversations/bulk', { ids: made, action: 'resolve' });
    expect(done.results).toEqual(made.map((id) => ({ id, ok: true, changed: true })));
    for (const id of made)
      await ours.wait('conversation:updated', (event) => event.id === id && event.status === 'resolved');
    const { undoToken } = done;
    await agent.data(200, 'POST', '/conversations/bulk/undo', { undoToken });
    for (const id of made)
      expect(await customer.data(200, 'GET', `/conversations/${id}`)).toMatchObject({ status: 'active' });
    const again = await agent.call('POST', '/conversations/bulk/undo', { undoToken });
    expect(again).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
    expect(await agent.call('POST', '/conversations/bulk', { ids: made, action: 'explode' })).toMatchObject({
      status: 400,
    });
  });
});

describe('mentions', () => {
  test('go with notes, and only staff hear of them', async () => {
    const { id } = await customer.begin();
    const [ours, theirs] = [await listen(owner, stack.otherUrl), await listen(customer)];
    for (const ear of [ours, theirs]) await ear.join(id);
    const mentions = [owner.id];
    await agent.say(id, 'Please look', { private: true, mentions });
    const { message } = await ours.wait('message:received');
    expect(message).toMatchObject({ private: true, mentions });
    await agent.say(id, 'Hello');
    expect(await theirs.wait('message:received')).not.toHaveProperty('message.mentions');
    expect(JSON.stringify(theirs.heard)).not.toContain('Please look');
  });
});

describe('a customer’s client', () => {
  test('stands on their conversations, and finds them', async () => {
    const [mine, other] = [await owner.customer('Mia'), await owner.customer('Otto')];
    const before = await mine.begin();
    await other.begin();
    const client = await owner.data(201, 'POST', '/clients', { name: 'Lamps Inc' });
    await owner.data(201, 'POST', `/clients/${client.id}/users`, { userId: mine.id });
    await stack.auth.flush();
    const after = await mine.begin();
    expect([before.clientId, after.clientId]).toEqual([null, client.id]);
    const found = async () => {
      const list = await agent.data(200, 'GET', `/conversations?client=${client.id}&sort=created`);
      return list.map(({ id, clientId }: Json) => [id, clientId]);
    };
    expect(await found()).toEqual([after, before].map(({ id }) => [id, client.id]));
    expect(await agent.data(200, 'GET', `/conversations?client=${mine.id}`)).toEqual([]);
    await owner.data(204, 'DELETE', `/clients/${client.id}/users`, { userId: mine.id });
    await stack.auth.flush();
    expect(await found()).toEqual([]);
    expect(await agent.data(200, 'GET', `/conversations/${before.id}`)).toMatchObject({ clientId: null });
  });
});
