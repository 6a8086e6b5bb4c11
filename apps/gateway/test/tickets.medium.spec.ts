import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from './support/json.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let agent: Person;
let customer: Person;
let other: Person;
const listen = listening();

beforeAll(async () => {
  stack = await Stack.start();
  const owner = await Person.owner(stack.url);
  [agent, customer, other] = [await owner.agent(), await owner.customer(), await owner.customer('Otto')];
  // Nobody gets one but by hand.
  await owner.data(200, 'PUT', '/routing/settings', { automatic: false });
  await stack.auth.flush();
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const make = (by = customer, more: object = {}): Promise<Json> =>
  by.data(201, 'POST', '/tickets', { title: 'A late lamp', description: 'Two weeks', ...more });

describe('what happens to a ticket', () => {
  test('is heard at every gateway: by staff in theirs, by its customer in the customer’s form, once', async () => {
    const ears = {
      near: await listen(agent),
      far: await listen(agent, stack.otherUrl),
      customer: await listen(customer, stack.otherUrl),
      other: await listen(other),
    };
    const { id } = await make();
    await agent.data(200, 'PUT', `/tickets/${id}/status`, { status: 'in-progress' });
    await agent.data(200, 'PATCH', `/tickets/${id}`, { tags: ['vip'] });
    await agent.data(201, 'POST', `/tickets/${id}/notes`, { content: 'Between us' });
    await agent.data(200, 'PUT', `/tickets/${id}/assignee`, { agentId: agent.id });
    const assigned = ({ assignee }: Json) => assignee !== null;
    for (const ear of [ears.near, ears.far]) {
      await ear.wait('ticket:updated', assigned);
      const staff: Json[] = ear.of('ticket:updated');
      expect(ear.of('ticket:created')).toMatchObject([{ id, version: 1, tags: [] }]);
      expect(staff.map(({ version }) => version)).toEqual([2, 3, 4]);
      expect(ear.of('ticket:note')).toMatchObject([{ ticketId: id, note: { content: 'Between us' } }]);
    }
    await ears.customer.wait('ticket:updated', assigned);
    const theirs = [...ears.customer.of('ticket:created'), ...ears.customer.of('ticket:updated')];
    // The tags in between are nothing to them: neither the words nor that something happened.
    expect(theirs.map(({ version, status }) => [version, status])).toEqual([
      [1, 'open'],
      [2, 'in_progress'],
      [3, 'in_progress'],
    ]);
    for (const form of theirs) expect([form.tags, form.assignedBecause]).toEqual([undefined, undefined]);
    expect(ears.customer.of('ticket:note')).toEqual([]);
    expect(ears.other.heard.filter(({ name }) => name.startsWith('ticket:'))).toEqual([]);
    expect(await customer.data(200, 'GET', `/tickets/${id}`)).toEqual(theirs.at(-1));
  });
});

describe('the messages of a ticket', () => {
  test('are those of its conversation, by either way and over sockets', async () => {
    const { id, conversationId } = await make();
    const ear = await listen(agent);
    await ear.join(conversationId);
    const sent = await customer.data(201, 'POST', `/tickets/${id}/messages`, { content: 'Any news?' });
    expect(sent).toMatchObject({ userMessage: { seq: 1, conversationId, content: 'Any news?' } });
    await ear.wait('message:received', ({ message }) => message.id === sent.userMessage.id);
    await agent.say(conversationId, 'Tomorrow');
    const read = await customer.call('GET', `/tickets/${id}/messages?afterSeq=0`);
    expect(read.body.data.map(({ content }: Json) => content)).toEqual(
      (await customer.data(200, 'GET', `/conversations/${conversationId}/messages`)).map(
        ({ content }: Json) => content,
      ),
    );
    expect(read.body.meta.lastSeq).toBeGreaterThanOrEqual(2);
    expect((await customer.call('GET', `/tickets/${id}/messages?afterSeq=1&beforeSeq=2`)).status).toBe(400);
  });

  test('are refused to a customer once it is closed, whichever way they take', async () => {
    const { id, conversationId } = await make();
    await agent.data(200, 'PUT', `/tickets/${id}/status`, { status: 'closed' });
    await stack.auth.flush();
    for (const path of [`/tickets/${id}/messages`, `/conversations/${conversationId}/messages`]) {
      const refused = await customer.call('POST', path, { content: 'Hello?' });
      expect([refused.status, refused.body.error.code]).toEqual([409, 'TICKET_CLOSED']);
    }
    await agent.data(201, 'POST', `/tickets/${id}/messages`, { content: 'For your records' });
  });
});

describe('conversations linked to a ticket', () => {
  test('are told to staff everywhere; its customer hears and sees nothing', async () => {
    const [far, near] = [await listen(agent, stack.otherUrl), await listen(customer)];
    const { id: ticketId } = await make();
    const before = await customer.data(200, 'GET', `/tickets/${ticketId}`);
    const { id, number } = await customer.data(201, 'POST', '/conversations', {});
    const path = `/tickets/${ticketId}/conversations/${id}`;
    const linked = await agent.data(200, 'PUT', path);
    expect(linked.linkedConversations).toEqual([{ id, number }]);
    expect(await agent.data(200, 'PUT', path, {})).toEqual(linked);
    expect(await agent.data(200, 'GET', `/tickets?conversation=${id}`)).toMatchObject([{ id: ticketId }]);
    expect(await agent.data(200, 'DELETE', path)).toMatchObject({ linkedConversations: [], version: 3 });
    await far.wait('ticket:updated', ({ version }) => version === 3);
    expect(
      far.of('ticket:updated').map(({ linkedConversations }: Json) => linkedConversations.length),
    ).toEqual([1, 0]);
    expect(await customer.data(200, 'GET', `/tickets?conversation=${id}`)).toEqual([]);
    expect(await customer.data(200, 'GET', `/tickets/${ticketId}`)).toEqual(before);
    expect(near.of('ticket:updated')).toEqual([]);
  });

  test('are the staff’s to choose, among those of its customer, on what they have read', async () => {
    const { id, version } = await make();
    const [own, others] = await Promise.all(
      [customer, other].map((by) => by.data(201, 'POST', '/conversations', {})),
    );
    const path = (conversation: string): string => `/tickets/${id}/conversations/${conversation}`;
    const refusal = async (by: Person, method: string, to: string, body?: object) => {
      const { status, body: answer } = await by.call(method, to, body);
      return [status, answer.error.code];
    };
    for (const method of ['PUT', 'DELETE'])
      expect(await refusal(customer, method, path(own.id))).toEqual([403, 'FORBIDDEN']);
    expect(await refusal(agent, 'PUT', path(others.id))).toEqual([400, 'VALIDATION_FAILED']);
    expect(await refusal(agent, 'PUT', path('nonsense'))).toEqual([400, 'VALIDATION_FAILED']);
    const stranger = await Person.owner(stack.url);
    expect(await refusal(stranger, 'PUT', path(own.id))).toEqual([404, 'NOT_FOUND']);
    await agent.data(200, 'PUT', path(own.id), { version });
    expect(await refusal(agent, 'PUT', path(own.id), { version })).toEqual([409, 'STALE_VERSION']);
    const stale = `${path(own.id)}?version=${version}`;
    expect(await refusal(agent, 'DELETE', stale)).toEqual([409, 'STALE_VERSION']);
    await agent.data(200, 'DELETE', `${path(own.id)}?version=${version + 1}`);
  });
});

describe('a refusal', () => {
  test('says what would be right', async () => {
    const { id, version } = await make();
    await agent.data(200, 'PATCH', `/tickets/${id}`, { title: 'Newer', version });
    const stale = await agent.call('PATCH', `/tickets/${id}`, { title: 'Older', version });
    expect([stale.status, stale.body.error]).toMatchObject([
      409,
      { code: 'STALE_VERSION', current: { id, title: 'Newer', version: 2 } },
    ]);
    await agent.data(200, 'PUT', `/tickets/${id}/status`, { status: 'closed' });
    const illegal = await agent.call('PUT', `/tickets/${id}/status`, { status: 'in_progress' });
    expect([illegal.status, illegal.body.error]).toMatchObject([
      409,
      { code: 'ILLEGAL_STATUS', allowed: ['open'] },
    ]);
    const unknown = await agent.call('GET', '/tickets?status=in-progress,gone');
    expect([unknown.status, unknown.body.error.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect((await agent.call('GET', '/tickets?status=in-progress,open')).status).toBe(200);
  });
});
