import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let owner: Person;
let customer: Person;

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  customer = await owner.customer();
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

describe('the list of messages', () => {
  test('reads forwards, backwards, or from the end', async () => {
    const { id } = await customer.begin();
    for (let n = 1; n <= 8; n += 1) await customer.say(id, `m${n}`);
    const page = async (query: string) => {
      const { body } = await customer.call('GET', `/conversations/${id}/messages${query}`);
      return [body.data.map(({ seq }: { seq: number }) => seq), body.meta.lastSeq];
    };
    const [all, last] = await page('');
    expect(all).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(await page('?limit=2')).toEqual([[last - 1, last], last]);
    expect(await page('?afterSeq=2&limit=2')).toEqual([[3, 4], last]);
    expect(await page('?beforeSeq=4&limit=2')).toEqual([[2, 3], last]);
    const both = await customer.call('GET', `/conversations/${id}/messages?afterSeq=1&beforeSeq=4`);
    expect([both.status, both.body.error.code]).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('?wait=assistant', () => {
  const ask = (id: string, content: string, url = stack.url, more: object = {}) =>
    customer.at(url).call('POST', `/conversations/${id}/messages?wait=assistant`, { content, ...more });

  test('brings the answer along, through either gateway, also when it is sent again', async () => {
    await owner.data(201, 'POST', '/faqs', {
      category: 'account',
      question: 'How do I reset my password?',
      answer: 'Choose “Forgot password” on the sign-in page and follow the link in the mail.',
    });
    for (const url of [stack.url, stack.otherUrl]) {
      const { id } = await customer.begin();
      const key = { clientMessageId: randomUUID() };
      const { status, body } = await ask(id, 'How do I reset my password?', url, key);
      expect(status).toBe(201);
      const { userMessage, aiMessage } = body.data;
      expect(aiMessage).toMatchObject({ inReplyTo: userMessage.id, senderType: 'assistant' });
      expect(aiMessage.metadata).not.toHaveProperty('cost');
      const again = await ask(id, 'How do I reset my password?', url, key);
      expect(again.body.data.aiMessage.id).toBe(aiMessage.id);
    }
  });

  test('does not wait for what won’t come, and holds two open at most', async () => {
    const { id } = await customer.begin();
    await customer.say(id, 'Hello');
    const agent = await owner.agent();
    await agent.data(200, 'POST', `/conversations/${id}/takeover`, {});
    const answer = await ask(id, 'Are you there?');
    expect(answer.body.data).toMatchObject({ aiMessage: null });
    expect(
      (await customer.call('POST', `/conversations/${id}/messages?wait=agent`, { content: 'x' })).status,
    ).toBe(400);
  });
});

describe('a conversation', () => {
  test('is begun once per Idempotency-Key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [one, two] = await Promise.all([
      customer.call('POST', '/conversations', { title: 'A' }, key),
      customer.at(stack.otherUrl).call('POST', '/conversations', { title: 'A' }, key),
    ]);
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.data.id).toBe(one.body.data.id);
    const other = await customer.call('POST', '/conversations', { title: 'B' }, key);
    expect([other.status, other.body.error.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  });

  test('cannot be snoozed yet', async () => {
    const { id } = await customer.begin();
    const answer = await owner.call('PATCH', `/conversations/${id}`, { status: 'snoozed' });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('lists, counts and customers come in pages of the envelope', async () => {
    const { body } = await owner.call('GET', '/conversations?status=active,escalated&limit=1&sort=created');
    expect(body).toMatchObject({
      success: true,
      data: [{ id: expect.any(String) }],
      meta: { nextCursor: expect.any(String) },
    });
    const next = await owner.call(
      'GET',
      `/conversations?status=active,escalated&limit=1&sort=created&cursor=${body.meta.nextCursor}`,
    );
    expect(next.body.data[0].id).not.toBe(body.data[0].id);
    const broken = await owner.call('GET', '/conversations?cursor=nonsense');
    expect([broken.status, broken.body.error.code]).toEqual([400, 'INVALID_CURSOR']);
    const customers = await owner.call('GET', '/customers?search=clara');
    expect(customers.body.data[0]).toMatchObject({
      id: customer.id,
      counts: { conversations: expect.any(Number) },
    });
    const one = await owner.data(200, 'GET', `/customers/${customer.id}`);
    expect(one.counts.conversations).toBeGreaterThan(1);
  });
});

describe('an id', () => {
  test.each(['x', '*', '>', 'a.b', `${randomUUID()}%0d%0aX: y`])(
    '%p never leaves the gateway',
    async (id) => {
      const { status } = await owner.call('GET', `/conversations/${id}`);
      expect(status).toBe(400);
    },
  );
});
