import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';
import type { Json } from './support/json.js';

let stack: Stack;
let owner: Person;
let agent: Person;
let customer: Person;
const listen = listening();
const there = () => stack.otherUrl;

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  [agent, customer] = [await owner.agent(), await owner.customer()];
  // What is handed off here waits until the test takes it.
  await owner.data(200, 'PUT', '/routing/settings', { automatic: false });
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

describe('a message', () => {
  test('that one gateway receives is heard at the other, in order, by each in their own form', async () => {
    const { id } = await customer.begin();
    const ears = [await listen(customer), await listen(customer, there()), await listen(agent, there())];
    for (const ear of ears) await ear.join(id);
    const [near] = ears;
    for (let n = 1; n <= 20; n += 1) {
      const message = { conversationId: id, content: `m${n}`, clientMessageId: randomUUID() };
      expect(await near?.say('message:send', message)).toMatchObject({
        ok: true,
        data: { content: `m${n}` },
      });
    }
    for (const ear of ears) {
      await ear.wait('message:received', ({ message }) => message.content === 'm20');
      const seqs = ear.of('message:received').map(({ message }) => message.seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }
  });

  test('with the same key is one message, by socket and REST at once', async () => {
    const { id } = await customer.begin();
    const ear = await listen(customer);
    const body = { content: 'Once', clientMessageId: randomUUID() };
    const [ack, other, answer] = await Promise.all([
      ear.say('message:send', { ...body, conversationId: id }),
      ear.say('message:send', { ...body, conversationId: id }),
      customer.at(there()).say(id, body.content, { clientMessageId: body.clientMessageId }),
    ]);
    expect(new Set([ack.data.id, other.data.id, answer.id]).size).toBe(1);
    const changed = await ear.say('message:send', { ...body, conversationId: id, content: 'Twice' });
    expect(changed).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_MISMATCH' } });
  });

  test('that is a note, or its writing, never shows to the customer', async () => {
    const { id } = await customer.begin();
    const [theirs, ours] = [await listen(customer, there()), await listen(agent)];
    await customer.say(id, 'Hello');
    await theirs.join(id);
    await ours.join(id);
    await until('the greeting is told', () => theirs.of('conversation:updated').length > 0);
    const updates = theirs.of('conversation:updated').length;
    await ours.say('typing:start', { conversationId: id, private: true });
    const note = await ours.say('message:send', { conversationId: id, content: 'A secret', private: true });
    expect(note).toMatchObject({ ok: true, data: { seq: null, noteSeq: 1, private: true } });
    await ours.wait('message:received', ({ message }) => message.private);
    await customer.say(id, 'Still there?');
    await theirs.wait('message:received', ({ message }) => message.content === 'Still there?');
    expect(JSON.stringify(theirs.heard)).not.toMatch(/secret|typing:user/);
    const versions = theirs.of('conversation:updated').map(({ version }) => version);
    expect(versions.length).toBeGreaterThanOrEqual(updates);
    expect(new Set(versions).size).toBe(versions.length);
    const rejoined = await theirs.join(id);
    expect(rejoined.messages.every((message: Json) => !message.private)).toBe(true);
    expect((await ours.join(id)).messages.some((message: Json) => message.private)).toBe(true);
  });

  test('that is refused is told to the sender alone', async () => {
    const { id } = await customer.begin();
    const [mine, ours] = [await listen(customer), await listen(agent)];
    await mine.join(id);
    await ours.join(id);
    const ack = await mine.say('message:send', {
      conversationId: id,
      content: 'I will kill you, you stupid bitch',
    });
    expect(ack).toMatchObject({
      ok: false,
      error: { code: 'MESSAGE_REFUSED', categories: expect.any(Array) },
    });
    const answer = await customer.call('POST', `/conversations/${id}/messages`, {
      content: 'I will kill you, you stupid bitch',
    });
    expect([answer.status, answer.body.error.code]).toEqual([422, 'MESSAGE_REFUSED']);
    expect(answer.body.error.categories.length).toBeGreaterThan(0);
    await customer.say(id, 'Sorry');
    await ours.wait('message:received', ({ message }) => message.content === 'Sorry');
    expect(JSON.stringify(ours.heard)).not.toContain('kill');
  });
});

describe('a conversation', () => {
  test('moves through every event when an agent takes it over', async () => {
    const { id } = await customer.begin();
    const [theirs, ours] = [await listen(customer, there()), await listen(agent)];
    await theirs.join(id);
    await ours.join(id);
    await customer.say(id, 'I want to talk to a person');
    await customer.data(200, 'POST', `/conversations/${id}/handoff`, { reason: 'Please' });
    await ours.wait('conversation:updated', ({ status }) => status === 'escalated');
    const waiting = await ours.wait('counts:updated', ({ escalated }) => escalated >= 1);
    expect(waiting).toMatchObject({ all: expect.any(Number), mine: 0 });
    await agent.data(200, 'POST', `/conversations/${id}/takeover`, {});
    for (const ear of [theirs, ours]) {
      await ear.wait(
        'conversation:agent_joined',
        (event) => event.agent.id === agent.id && event.conversationId === id,
      );
    }
    await ours.wait('counts:updated', ({ mine }) => mine === 1);
    const seen = await theirs.wait('conversation:updated', ({ handler }) => handler === 'agent');
    expect(seen).not.toHaveProperty('tags');
    expect(seen).not.toHaveProperty('members');
    expect(await theirs.wait('user:status', ({ userId }) => userId === agent.id)).toMatchObject({
      status: 'online',
    });
    await agent.say(id, 'Good morning');
    await theirs.wait(
      'conversation:unread',
      ({ conversationId, unread }) => conversationId === id && unread > 0,
    );
    const { data } = await theirs.say('message:read', { conversationId: id, upToSeq: 1000 });
    expect(data).toEqual({ unread: 0 });
    await theirs.wait(
      'conversation:unread',
      ({ conversationId, unread }) => conversationId === id && unread === 0,
    );
    expect(await ours.wait('message:read', ({ userId }) => userId === customer.id)).toMatchObject({
      conversationId: id,
    });
    await agent.data(200, 'POST', `/conversations/${id}/handback`);
    await theirs.wait('conversation:agent_left', (event) => event.agent.id === agent.id);
    await owner.data(204, 'DELETE', `/conversations/${id}`);
    await theirs.wait('conversation:deleted', (event) => event.id === id);
    expect(await ours.say('conversation:join', { conversationId: id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  });

  test('catches up by afterSeq, without a gap or a double, also on the other gateway', async () => {
    const { id } = await customer.begin();
    for (let n = 1; n <= 60; n += 1) await customer.say(id, `m${n}`);
    const first = await listen(customer);
    const joined = await first.join(id);
    expect(joined).toMatchObject({ typing: [], lastSeq: joined.conversation.lastSeq });
    expect(joined.messages).toHaveLength(50);
    const second = await listen(customer, there());
    const caught = await second.join(id, { afterSeq: 30 });
    expect(caught.messages[0].seq).toBe(31);
    expect(caught.messages.map(({ seq }: Json) => seq)).toEqual(
      Array.from({ length: caught.lastSeq - 30 }, (_, index) => 31 + index),
    );
  });

  test('of somebody else, of another workspace, or made up, is not found', async () => {
    const { id } = await customer.begin();
    const [other, stranger] = [await owner.customer('Carl'), await Person.owner(stack.url)];
    for (const person of [other, stranger]) {
      const ear = await listen(person);
      for (const [event, more] of [
        ['conversation:join', {}],
        ['message:send', { content: 'x' }],
        ['message:read', { upToSeq: 1 }],
        ['typing:start', {}],
        ['ai:stop', {}],
      ] as const) {
        const ack = await ear.say(event, { conversationId: id, ...more });
        expect([event, ack.error?.code]).toEqual([event, 'NOT_FOUND']);
      }
      expect((await person.call('GET', `/conversations/${id}`)).status).toBe(404);
    }
    const mine = await listen(customer);
    expect(await mine.say('conversation:viewing', { conversationId: id, mode: 'viewing' })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });
});
