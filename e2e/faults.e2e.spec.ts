import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Faq } from '@switchboard/contracts';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { Api } from './support/api.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

let system: System;
let owner: Api;
let agent: Api;
let customer: Api;
let faq: Faq;

beforeAll(async () => {
  system = await System.start({ gateways: 2 });
  owner = await Api.owner(system.address);
  agent = await owner.colleague('agent');
  customer = await owner.customer();
  const body = {
    category: 'account',
    question: 'How do I reset my password?',
    answer: 'Use the link on the sign-in page.',
  };
  faq = (await owner.expect<Faq>(201, 'POST', '/faqs', { body })).body.data;
}, 300_000);
afterAll(() => system?.stop(), 60_000);

async function taken(): Promise<Conversation> {
  const { id } = await customer.newConversation();
  return (await agent.expect<Conversation>(200, 'POST', `/conversations/${id}/takeover`, { body: {} })).body
    .data;
}

/** Sends until it is acknowledged, as a client does: always under the same clientMessageId. */
async function sendPatiently(api: Api, id: string, content: string): Promise<void> {
  const body = { content, clientMessageId: randomUUID() };
  await until(
    `${content} is acknowledged`,
    async () =>
      (await api.call('POST', `/conversations/${id}/messages`, { body }).catch(() => null))?.status === 201,
    60_000,
  );
}

async function usage(): Promise<number> {
  return (await owner.get<Faq>(`/faqs/${faq.id}`)).usageCount;
}

async function askAndWait(): Promise<string> {
  const { id } = await customer.newConversation();
  await sendPatiently(customer, id, 'How do I reset my password?');
  await until(
    'it is answered',
    async () => (await customer.messages(id)).some(({ senderType }) => senderType === 'assistant'),
    60_000,
  );
  return id;
}

describe('when chat-svc is killed right after a commit', () => {
  it('the message is there and everyone hears of it, once', async () => {
    const { id } = await taken();
    const socket = await Listener.connect(agent, system.gateway(1));
    await socket.join(id);
    const sent = await customer.say(id, 'Said in the last moment');
    await system.kill('chat');
    await system.healthy();
    const known = () => socket.of('message:received').filter(({ message }) => message.id === sent.id);
    await until('it is heard, or asked for', async () => {
      if (known().length > 0) return true;
      return (
        socket.of('sync:required').length > 0 &&
        (await socket.join(id)).messages.some((message) => message.id === sent.id)
      );
    });
    expect((await customer.allMessages(id)).filter((message) => message.id === sent.id)).toHaveLength(1);
    expect(known().length).toBeLessThanOrEqual(1);
    socket.close();
  }, 120_000);
});

describe('when nats-server is killed', () => {
  it('what was acknowledged is kept, sending goes on once it is back, and nothing doubles', async () => {
    const { id } = await taken();
    await customer.say(id, 'Before');
    const before = await usage();
    await askAndWait();
    await until('the use is counted', async () => (await usage()) === before + 1);
    await system.kill('nats');
    await sendPatiently(customer, id, 'During');
    await system.healthy();
    await sendPatiently(customer, id, 'After');
    const mine = (await customer.allMessages(id)).filter(({ senderType }) => senderType === 'customer');
    expect(mine.map(({ content }) => content)).toEqual(['Before', 'During', 'After']);
    await askAndWait();
    await until('it is counted once', async () => (await usage()) === before + 2);
  }, 180_000);

  it('and its store wiped, everything resumes by itself and every reaction happens once', async () => {
    const before = await usage();
    await askAndWait();
    await until('the use is counted', async () => (await usage()) === before + 1);
    const socket = await Listener.connect(agent, system.gateway(1));
    await system.kill('nats');
    rmSync(path.join(system.dataDir, 'nats'), { recursive: true, force: true });
    await system.healthy();
    const id = await askAndWait();
    await until('it is counted once', async () => (await usage()) === before + 2, 60_000);
    expect(
      (await customer.allMessages(id)).filter(({ senderType }) => senderType === 'assistant'),
    ).toHaveLength(1);
    await socket.waitFor('sync:required', () => true, 60_000);
    const { id: fresh } = await taken();
    await socket.join(fresh);
    await sendPatiently(customer, fresh, 'Live again');
    await socket.waitFor('message:received', ({ message }) => message.content === 'Live again', 30_000);
    expect(await usage()).toBe(before + 2);
    socket.close();
  }, 240_000);
});

describe('when nats-server stands still', () => {
  it('it is started again, and sending goes on', async () => {
    const { id } = await taken();
    const old = system.pidOf('nats');
    process.kill(old, 'SIGSTOP');
    await sendPatiently(customer, id, 'After it all');
    expect(system.pidOf('nats')).not.toBe(old);
    await system.healthy();
  }, 120_000);
});

describe('when Postgres is killed', () => {
  it('nothing is acknowledged that isn’t kept, and all goes on once it is back', async () => {
    const { id } = await taken();
    await customer.say(id, 'Before');
    await system.kill('postgres');
    await sendPatiently(customer, id, 'After');
    await system.healthy();
    const mine = (await customer.allMessages(id)).filter(({ senderType }) => senderType === 'customer');
    expect(mine.map(({ content }) => content)).toEqual(['Before', 'After']);
  }, 120_000);
});

describe('when Redis is killed', () => {
  it('messages flow as before', async () => {
    const { id } = await taken();
    const socket = await Listener.connect(agent, system.gateway(1));
    await socket.join(id);
    await system.kill('redis');
    await customer.say(id, 'Without Redis');
    await socket.waitFor('message:received', ({ message }) => message.content === 'Without Redis');
    await system.healthy();
    socket.close();
  }, 60_000);
});
