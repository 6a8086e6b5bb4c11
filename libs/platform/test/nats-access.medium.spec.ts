import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Empty, event, rpc, type ServiceName } from '@switchboard/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderNatsConfig } from '../src/broker/nats-config.js';
import { natsPermissions } from '../src/broker/nats-permissions.js';

class Thing {}
const call = { request: Empty, response: Empty, errors: {} };
const contracts = [
  rpc({ ...call, subject: 'chat.things.get' }),
  rpc({ ...call, subject: 'chat.things.sweep', by: ['ai'] }),
  rpc({ ...call, subject: 'ai.screen', by: ['chat'] }),
  event({ type: 'chat.thing.made', version: 1, payload: Thing, key: () => '' }),
  event({ type: 'ai.answer.failed', version: 1, payload: Thing, key: () => '' }),
];
const durables = {
  'ai-things': { service: 'ai', facts: 'chat.thing.>' },
  'chat-answers': { service: 'chat', facts: 'ai.answer.>' },
} as const;
const passwords = { gateway: 'g', auth: 'u', chat: 'c', ai: 'a', ticket: 't' };

let folder: string;
let server: ChildProcess;
let url: string;
const connections: NatsConnection[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nats-access-'));
  const config = join(folder, 'nats.conf');
  const store = `listen: "127.0.0.1:-1"\njetstream { store_dir: ${JSON.stringify(folder)} }\n`;
  await writeFile(
    config,
    store + renderNatsConfig(natsPermissions(contracts, durables, {}, ['ai']), passwords),
  );
  server = spawn('nats-server', ['-c', config, '--ports_file_dir', folder], { stdio: 'ignore' });
  url = await listeningUrl();
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  await rm(folder, { recursive: true });
});

async function listeningUrl(): Promise<string> {
  for (;;) {
    const ports = (await readdir(folder)).find((file) => file.endsWith('.ports'));
    if (ports) return JSON.parse(await readFile(join(folder, ports), 'utf8')).nats[0];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function as(user: ServiceName): Promise<NatsConnection> {
  const connection = await connect({
    servers: url,
    user,
    pass: passwords[user],
    inboxPrefix: `_INBOX_${user}`,
  });
  connections.push(connection);
  return connection;
}

/** A refusal comes before the answer to the flush, but is told to the connection rather than to the message. */
async function refused(connection: NatsConnection, act: () => void): Promise<boolean> {
  let errors = 0;
  void (async () => {
    for await (const status of connection.status()) if (status.type === 'error') errors += 1;
  })();
  act();
  await connection.flush();
  await new Promise((resolve) => setImmediate(resolve));
  return errors > 0;
}

const publishes = async (user: ServiceName, subject: string): Promise<boolean> => {
  const connection = await as(user);
  return !(await refused(connection, () => connection.publish(subject)));
};
const hears = async (user: ServiceName, subject: string, queue?: string): Promise<boolean> => {
  const connection = await as(user);
  return !(await refused(
    connection,
    () => void connection.subscribe(subject, { queue, callback: () => undefined }),
  ));
};

describe("a service's place on the broker", () => {
  it('lets it call what names it, and nothing else', async () => {
    expect(await publishes('gateway', 'chat.things.get')).toBe(true);
    expect(await publishes('ai', 'chat.things.sweep')).toBe(true);
    expect(await publishes('ai', 'chat.things.get')).toBe(false);
    expect(await publishes('gateway', 'chat.things.sweep')).toBe(false);
    expect(await publishes('gateway', 'ai.screen')).toBe(false);
  });

  it("keeps its subjects, facts and replies from others' ears", async () => {
    expect(await hears('chat', 'chat.things.get', 'chat')).toBe(true);
    expect(await hears('chat', 'chat.things.get')).toBe(false);
    expect(await hears('ai', 'chat.things.get', 'chat')).toBe(false);
    expect(await hears('ai', '_INBOX_gateway.>')).toBe(false);
    expect(await hears('ai', '_INBOX.>')).toBe(false);
    expect(await hears('ai', 'evt.*.chat.thing.>')).toBe(true);
    expect(await hears('ai', 'evt.>')).toBe(false);
    expect(await hears('auth', 'signal.>')).toBe(false);
  });

  it('lets it announce its own facts, and answer only its callers', async () => {
    expect(await publishes('chat', 'evt.w.chat.thing.made')).toBe(true);
    expect(await publishes('ai', 'evt.w.chat.thing.made')).toBe(false);
    expect(await publishes('gateway', 'evt.w.chat.thing.made')).toBe(false);
    expect(await publishes('chat', '_INBOX_ai.x')).toBe(true);
    expect(await publishes('auth', '_INBOX_ai.x')).toBe(false);
    expect(await publishes('ai', '_INBOX_gateway.x')).toBe(false);
    expect(await publishes('ai', 'wake.chat')).toBe(false);
    expect(await publishes('ai', 'signal.w.conversation.c.ai')).toBe(true);
    expect(await publishes('chat', 'signal.w.conversation.c.ai')).toBe(false);
  });

  it('lets it read with its own durables, and a gateway with made-up names only', async () => {
    const ai = await as('ai');
    const options = { checkAPI: false, timeout: 500 };
    const manager = await jetstreamManager(ai, options);
    await manager.streams.add({ name: 'EVENTS', subjects: ['evt.>'], allow_direct: true });
    const mine = {
      durable_name: 'ai-things',
      filter_subject: 'evt.*.chat.thing.>',
      ack_policy: 'explicit',
    } as const;
    await manager.consumers.add('EVENTS', mine);
    await jetstream(await as('chat')).publish('evt.w.chat.thing.made', '{}');
    const consumer = jetstream(ai).consumers.getConsumerFromInfo(
      await manager.consumers.info('EVENTS', 'ai-things'),
    );
    const message = await consumer.next({ expires: 2_000 });
    expect(await message?.ackAck()).toBe(true);
    await expect(manager.consumers.add('EVENTS', { ...mine, filter_subject: 'evt.>' })).rejects.toThrow();
    await expect(manager.consumers.add('EVENTS', { ...mine, durable_name: 'other' })).rejects.toThrow();

    const foreign = await jetstreamManager(await as('chat'), options);
    await expect(foreign.consumers.info('EVENTS', 'ai-things')).rejects.toThrow();
    await expect(foreign.consumers.delete('EVENTS', 'ai-things')).rejects.toThrow();
    await expect(foreign.streams.delete('EVENTS')).rejects.toThrow();

    const gateway = await jetstreamManager(await as('gateway'), options);
    await gateway.consumers.add('EVENTS', {
      name: 'follower-1',
      ack_policy: 'none',
      filter_subject: 'evt.*.chat.>',
    });
    await expect(gateway.consumers.delete('EVENTS', 'ai-things')).rejects.toThrow();
    await expect(gateway.consumers.info('EVENTS', 'ai-things')).rejects.toThrow();
    expect(await gateway.consumers.delete('EVENTS', 'follower-1')).toBe(true);
  });
});
