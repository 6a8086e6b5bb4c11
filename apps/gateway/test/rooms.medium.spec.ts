import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Ear } from './support/ear.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
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
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

describe('typing and viewing', () => {
  test('is told to the others on both gateways, never to the writer, and ends by itself', async () => {
    const { id } = await customer.begin();
    const tabs = [await listen(customer), await listen(customer, there())];
    const [ours, colleague] = [await listen(agent, there()), await listen(owner)];
    for (const ear of [...tabs, ours, colleague]) await ear.join(id);
    await tabs[0]?.say('typing:start', { conversationId: id });
    for (const ear of [ours, colleague]) {
      expect(await ear.wait('typing:user')).toEqual({
        conversationId: id,
        userId: customer.id,
        userName: 'Clara',
      });
    }
    const late = await listen(await owner.agent('Lea'), there());
    expect((await late.join(id)).typing).toEqual([{ userId: customer.id, userName: 'Clara' }]);
    for (const tab of tabs) expect(tab.of('typing:user')).toEqual([]);
    await tabs[0]?.say('message:send', { conversationId: id, content: 'Done' });
    await ours.wait('typing:stop');
    await ours.say('typing:start', { conversationId: id });
    await tabs[0]?.wait('typing:user', ({ userId }) => userId === agent.id);
    ours.close();
    await tabs[0]?.wait('typing:stop', ({ userId }) => userId === agent.id);
    expect(await tabs[0]?.say('typing:start', { conversationId: id, private: true })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
  });

  test('colleagues see who looks at a conversation and what they do', async () => {
    const { id } = await customer.begin();
    const [ours, colleague, theirs] = [
      await listen(agent),
      await listen(owner, there()),
      await listen(customer),
    ];
    for (const ear of [ours, colleague, theirs]) await ear.join(id);
    await ours.say('conversation:viewing', { conversationId: id, mode: 'replying' });
    const { viewers } = await colleague.wait('conversation:viewers', (event) => event.viewers.length === 1);
    expect(viewers).toEqual([{ userId: agent.id, name: 'Adam', mode: 'replying' }]);
    await colleague.say('conversation:viewing', { conversationId: id, mode: 'viewing' });
    await ours.wait('conversation:viewers', (event) => event.viewers.length === 2);
    ours.close();
    await colleague.wait('conversation:viewers', (event) =>
      event.viewers.every((each: Json) => each.userId === owner.id),
    );
    expect(theirs.of('conversation:viewers')).toEqual([]);
  });

  test('is shown in everybody’s list: also to colleagues who are in no room or come later, never beyond the staff', async () => {
    const { id } = await customer.begin();
    const stranger = await Person.owner(stack.url);
    const [ours, list] = [await listen(agent), await listen(owner, there())];
    const others = [await listen(customer), await listen(stranger)];
    await ours.join(id);
    const seen = (ear: Ear, mode: string) =>
      ear.wait('conversation:viewers', (event) => event.viewers[0]?.mode === mode);
    for (const mode of ['viewing', 'noting', 'replying']) {
      await ours.say('conversation:viewing', { conversationId: id, mode });
      expect(await seen(list, mode)).toEqual({
        conversationId: id,
        viewers: [{ userId: agent.id, name: 'Adam', mode }],
      });
    }
    const late = await listen(await owner.agent('Lea'), there());
    await seen(late, 'replying');
    await owner.data(204, 'DELETE', `/conversations/${id}`);
    await late.wait('conversation:deleted', (event) => event.id === id);
    const later = await listen(await owner.agent('Leo'), there());
    await later.wait('users:online');
    expect(later.of('conversation:viewers').filter(({ conversationId }) => conversationId === id)).toEqual(
      [],
    );
    for (const ear of others) expect(ear.of('conversation:viewers')).toEqual([]);
  });
});

describe('an event', () => {
  test('that is malformed is acknowledged with what is wrong', async () => {
    const ear = await listen(customer);
    for (const [event, payload, code] of [
      ['conversation:join', {}, 'VALIDATION_FAILED'],
      ['conversation:join', { conversationId: 'x' }, 'VALIDATION_FAILED'],
      ['conversation:join', { conversationId: randomUUID(), more: 1 }, 'VALIDATION_FAILED'],
      ['message:send', { conversationId: randomUUID(), content: {} }, 'VALIDATION_FAILED'],
      ['presence:set', { status: 'offline' }, 'VALIDATION_FAILED'],
      ['no:such:event', {}, 'NOT_FOUND'],
    ] as const) {
      const ack = await ear.say(event, payload);
      expect([event, ack.ok, ack.error?.code]).toEqual([event, false, code]);
      expect(ack.error.requestId).toEqual(expect.any(String));
    }
    for (const payload of [null, 1, 'text', [1], undefined]) {
      const ack = await ear.socket.timeout(5_000).emitWithAck('message:read', payload);
      expect(ack).toMatchObject({ ok: false, error: { code: 'VALIDATION_FAILED' } });
    }
  });
});
