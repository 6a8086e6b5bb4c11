import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chat } from '@switchboard/contracts';
import { fakeActor, startService, testServers, type TestService } from '@switchboard/platform/testing';
import { randomUUID } from 'node:crypto';
import { gateway } from '../src/gateway.js';
import { RedisConnections } from '../src/redis/redis-connections.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { until } from './support/until.js';
import type { Json } from './support/json.js';

/** Between the gateways and Redis: can be cut, as a network is. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private server?: Server;
  private port = 0;

  async plugIn(): Promise<void> {
    const { hostname, port } = new URL(testServers().redisUrl);
    this.server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    const url = new URL(testServers().redisUrl);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

const cable = new Cable();
const listen = listening();
let one: TestService;
let two: TestService;

const visitor = async (role: 'agent' | 'customer', workspaceId: string = randomUUID()): Promise<Person> => {
  const { token, userId } = await fakeActor({ role, workspaceId, name: 'Vic' });
  return new Person(one.url, { accessToken: token, user: { id: userId } } as never);
};

beforeAll(async () => {
  await cable.plugIn();
  const settings = {
    PORT: '0',
    REDIS_URL: cable.url,
    REDIS_PREFIX: `t${randomUUID()}:`,
    LIMIT_REQUESTS_PER_USER: '30',
    LIMIT_REQUESTS_PER_ADDRESS: '10',
    LIMIT_MESSAGES_PER_USER: '30',
    LIMIT_EVENTS_PER_SOCKET: '60',
    TRUST_PROXY: '1',
  };
  one = await startService(gateway, { settings });
  two = await startService(gateway, { settings, beside: one });
  await one.broker.standIn(chat.countConversations, () => ({
    ...{ all: 0, mine: 0, unassigned: 0, assistant: 0, escalated: 0, snoozed: 0, resolved: 0 },
  }));
  await one.broker.standIn(chat.listMyStaff, () => ({ ids: [] }));
}, 60_000);
afterAll(async () => {
  await two?.stop();
  await one?.stop();
  await cable.cut();
}, 30_000);

/** What the gateways have told each other of this person. */
const known = async (userId: string): Promise<boolean> => {
  const keys = await one.app.get(RedisConnections).commands.keys(`*limit:requests:${userId}`);
  return keys.length > 0;
};
const count = async (person: Person): Promise<number> =>
  (await person.call('GET', '/conversations/counts')).status;

describe('limits', () => {
  test('of a person are explicit, and shared by the gateways in the background', async () => {
    const agent = await visitor('agent');
    const statuses = [];
    for (let n = 0; n < 31; n += 1) statuses.push(await count(agent));
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    const refused = await agent.call('GET', '/conversations/counts');
    expect([refused.status, refused.body.error.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await count(await visitor('agent'))).toBe(200);
  });

  test('taken at one gateway are missing at the other', async () => {
    const agent = await visitor('agent');
    const there = agent.at(two.url);
    let taken = 0;
    const takeHere = async () => ((await count(agent)) === 200 ? void (taken += 1) : true);
    await takeHere();
    await until('the counter has seen this gateway', () => known(agent.id));
    for (let n = 0; n < 30; n += 1) await count(there);
    await until('what was taken there is missing here', takeHere, 5_000, 300);
    expect(taken).toBeLessThan(20);
  });

  test('of strangers go by address, which only a trusted proxy may name', async () => {
    const from = async (address: string) =>
      (await new Person(one.url).call('GET', '/faqs', undefined, { 'x-forwarded-for': address })).status;
    for (let n = 0; n < 10; n += 1) expect(await from('203.0.113.1')).toBe(401);
    expect(await from('203.0.113.1')).toBe(429);
    expect(await from('198.51.100.7, 203.0.113.1')).toBe(429);
    expect(await from('203.0.113.2')).toBe(401);
  });

  test('of messages are one over REST and sockets', async () => {
    const customer = await visitor('customer');
    const ear = await listen(customer);
    const codes = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const ack = await ear.say('message:send', { conversationId: randomUUID(), content: 'x' });
      codes.add(ack.error.code);
    }
    expect([...codes]).toEqual(['UNAVAILABLE', 'RATE_LIMITED']);
    const answer = await customer.call('POST', `/conversations/${randomUUID()}/messages`, { content: 'x' });
    expect(answer.status).toBe(429);
  });

  test('of a socket keep it from flooding, and too large a payload ends it', async () => {
    const customer = await visitor('customer');
    const ear = await listen(customer);
    const acks = await Promise.all(
      Array.from({ length: 25 }, () => ear.say('presence:set', { status: 'online' })),
    );
    expect(acks.filter(({ ok }) => ok)).toHaveLength(20);
    expect(acks.at(-1)).toMatchObject({ ok: false, error: { code: 'RATE_LIMITED' } });
    ear.socket.emit('message:send', { conversationId: randomUUID(), content: 'x'.repeat(100_000) });
    await until('it is disconnected', () => !ear.socket.connected);
  });
});

describe('without Redis', () => {
  test('calls and sockets go on, presence is of this gateway, and all comes back by itself', async () => {
    const workspaceId = randomUUID();
    const [agent, colleague] = [await visitor('agent', workspaceId), await visitor('agent', workspaceId)];
    await listen(agent, two.url);
    await cable.cut();
    expect(await count(agent)).toBe(200);
    const ear = await listen(colleague);
    const people = await ear.wait('users:online');
    expect(people.map(({ userId }: { userId: string }) => userId)).toContain(colleague.id);
    expect(await ear.say('presence:set', { status: 'away' })).toMatchObject({ ok: true });
    await ear.wait('user:status', ({ userId, status }) => userId === colleague.id && status === 'away');
    const health: Json = await (await fetch(`${one.url}/health/system`)).json();
    expect(health.error).toHaveProperty('redis');
    await cable.plugIn();
    await ear.wait('user:status', ({ userId, status }) => userId === agent.id && status === 'online', 25_000);
  }, 45_000);
});
