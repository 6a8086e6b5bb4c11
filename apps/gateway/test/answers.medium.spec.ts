import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import type { AnswerSignal } from '@switchboard/contracts';
import { Signals, type Broker } from '@switchboard/platform';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';

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

describe('an answer', () => {
  test('is seen while it is written, by everybody in the room, and becomes a message', async () => {
    await owner.data(201, 'POST', '/faqs', {
      category: 'billing',
      question: 'Which cards do you take?',
      answer: 'We take Visa, Mastercard and American Express. A card is charged when the order is sent.',
    });
    const { id } = await customer.begin();
    const ears = [await listen(customer), await listen(agent, there())];
    for (const ear of ears) await ear.join(id);
    const { id: question } = await customer.say(id, 'Which cards do you take?');
    for (const ear of ears) {
      const { message } = await ear.wait('message:received', (event) => event.message.inReplyTo === question);
      const done = await ear.wait('ai:done', ({ inReplyTo }) => inReplyTo === question);
      expect(done).toEqual({ conversationId: id, inReplyTo: question, messageId: message.id });
      const deltas = ear.of('ai:delta').filter(({ inReplyTo }) => inReplyTo === question);
      expect(deltas.map(({ n }) => n)).toEqual(deltas.map((_, index) => index));
      expect(deltas.map(({ text }) => text).join('')).toContain('Visa');
      expect('cost' in message.metadata).toBe(ear === ears[1]);
    }
    await ears[0]?.wait(
      'message:updated',
      ({ message }) => message.id === question && message.answer?.status === 'done',
    );
  });

  test('that is under way is shown to those who come later, and to nobody who left', async () => {
    const { id } = await customer.begin();
    const workspaceId = owner.session?.workspace.id ?? '';
    const signals = new Signals(await stack.auth.broker.as('ai'));
    const signal = (payload: AnswerSignal) => signals.publish(workspaceId, id, 'ai', payload);
    const early = await listen(customer);
    await early.join(id);
    const inReplyTo = randomUUID();
    signal({ kind: 'typing', inReplyTo });
    signal({ kind: 'delta', inReplyTo, attempt: 1, n: 0, text: 'Good ' });
    signal({ kind: 'delta', inReplyTo, attempt: 1, n: 1, text: 'morning' });
    await early.wait('ai:delta', ({ n }) => n === 1);
    const late = await listen(customer);
    expect((await late.join(id)).answering).toEqual({ inReplyTo, attempt: 1, n: 1, text: 'Good morning' });
    await late.say('conversation:leave', { conversationId: id });
    signal({ kind: 'delta', inReplyTo, attempt: 1, n: 2, text: '!' });
    await early.wait('ai:delta', ({ n }) => n === 2);
    expect(late.of('ai:delta')).toEqual([]);
    signal({ kind: 'done', inReplyTo, attempt: 1, messageId: null, reason: 'stopped' });
    expect(await early.wait('ai:done')).toEqual({
      conversationId: id,
      inReplyTo,
      messageId: null,
      reason: 'stopped',
    });
    expect((await late.join(id)).answering).toBeNull();
  });
});

describe('when facts may have been missed', () => {
  test('every client is asked to read again', async () => {
    const ears = [await listen(customer), await listen(agent, there())];
    const { id } = await customer.begin();
    await customer.say(id, 'Before');
    await loseTheStream(await stack.auth.broker.as('gateway'));
    for (const ear of ears) await ear.wait('sync:required', () => true, 20_000);
    const { messages } = (await ears[0]?.join(id)) ?? {};
    expect(messages.length).toBeGreaterThan(0);
    await until(
      'facts flow again',
      async () => {
        await customer.say(id, 'After');
        return ears[0]?.of('message:received').length;
      },
      20_000,
    );
  }, 45_000);
});

/** As an operator's mistake, or a broker's disk, loses it. */
async function loseTheStream(broker: Broker): Promise<void> {
  const manager = await jetstreamManager(broker.connection);
  await manager.streams.delete(broker.named('EVENTS'));
}
