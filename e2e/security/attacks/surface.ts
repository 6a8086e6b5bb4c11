import { describe, expect, it } from '@jest/globals';
import type { Message } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { Api } from '../../support/api.js';
import { until } from '../../support/system.js';
import { MODEL_KEY, type Stage } from '../stage.js';

const PARTS = ['auth', 'chat', 'ai', 'ticket', 'gateway', 'gateway-2', 'nats', 'redis', 'postgres'];

/** S22, S46, S47: what stands open, what is written down, and how much one may ask for. */
export function surfaceAttacks(stage: () => Stage): void {
  describe('ports (S22)', () => {
    it('are on this machine only, all of them', () => {
      const open = PARTS.flatMap((part) =>
        listeningOf(stage().system.pidOf(part)).map((address) => `${part} ${address}`),
      );
      expect(open.length).toBeGreaterThanOrEqual(PARTS.length - 1);
      expect(
        open.filter((address) => !/ (0100007F|00000000000000000000000001000000)$/.test(address)),
      ).toEqual([]);
    });

    it('of Redis and Postgres want a password', async () => {
      const { system } = stage();
      const redis = readFileSync(path.join(system.dataDir, 'run/redis.conf'), 'utf8');
      const said = await sayTo(Number(/^port (\d+)/m.exec(redis)![1]), 'KEYS *\r\n');
      expect(said).toMatch(/^-NOAUTH/);
    });

    it('show measures to no one behind a proxy, and no debugger to anyone', async () => {
      const { address } = stage().system;
      const through = await fetch(`${address}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.1' } });
      expect(through.status).toBe(403);
      for (const part of PARTS.slice(0, 5)) {
        const command = readFileSync(`/proc/${stage().system.pidOf(part)}/cmdline`, 'utf8');
        expect(command).not.toContain('--inspect');
      }
    });

    it('serve no file beside the pages', async () => {
      const { port } = new URL(stage().system.address);
      const paths = [
        ...[
          '/../package.json',
          '/assets/../../../../package.json',
          '/..%2f..%2fpackage.json',
          '/%2e%2e/%2e%2e/etc/passwd',
        ],
        ...[
          '/.env',
          '/.git/config',
          '/dist/main.js',
          '/package.json',
          '/..\\..\\package.json',
          '//etc/passwd',
          '/%00',
        ],
      ];
      for (const each of paths) {
        const { status, text } = await raw(Number(port), each);
        expect([each, /"dependencies"|root:|DATABASE_URL|\[core\]/.test(text), status < 500]).toEqual([
          each,
          false,
          true,
        ]);
      }
    });

    it('tell nothing of the inside in their errors', async () => {
      const anyone = Api.anonymous(stage().system.address);
      const answers = [
        await anyone.call('GET', '/nothing'),
        await anyone.call('POST', '/auth/login', { body: '{' }),
        await anyone.call('GET', `/conversations/${randomUUID()}`),
        await stage().home.owner.call('GET', '/conversations/%F0'),
      ];
      for (const { body, headers } of answers) {
        expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|\.js:|at \w+ \(|postgres|nats|redis/i);
        expect(headers.get('x-powered-by')).toBeNull();
      }
    });
  });

  it('no secret is in logs, facts or mails (S46)', async () => {
    const { system, modelSystem, home, atModel } = stage();
    const password = `pass-${randomUUID()}`;
    const email = `${randomUUID()}@example.org`;
    const body = { name: 'Sam', email, password, workspaceSlug: home.owner.signedIn.workspace.slug };
    const anyone = Api.anonymous(system.address);
    await anyone.expect(201, 'POST', '/auth/register', { body });
    await anyone.call('POST', '/auth/login', { body: { email, password: { $ne: password } } });
    await anyone.call('POST', '/auth/login', { body: `{"email":"${email}","password":"${password}"` });
    const sam = await Api.login(system.address, email, password);
    await sam.call('PUT', '/auth/profile', { body: { password } });
    const { id } = await atModel.customer.newConversation();
    await atModel.customer.say(id, 'Is the key safe?');
    const secrets = [password, sam.signedIn.accessToken, sam.signedIn.refreshToken!.split('.').at(-1)!];
    for (const secret of secrets)
      expect([secret.slice(0, 4), system.holds(secret)]).toEqual([secret.slice(0, 4), false]);
    for (const { dataDir } of [system, modelSystem]) {
      const kept = JSON.stringify(
        Object.values(JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as object),
      );
      const values = kept.match(/[0-9a-f]{64}/g) ?? [];
      expect(values.length).toBeGreaterThan(8);
      const logs = readdirSync(path.join(dataDir, 'logs')).map((file) =>
        readFileSync(path.join(dataDir, 'logs', file), 'utf8'),
      );
      for (const value of [...values, MODEL_KEY]) expect(logs.some((log) => log.includes(value))).toBe(false);
    }
    expect(modelSystem.holds(MODEL_KEY)).toBe(false);
  });

  it('one service’s process is given no other’s secret (S46)', () => {
    const { modelSystem } = stage();
    const environment = (part: string) => readFileSync(`/proc/${modelSystem.pidOf(part)}/environ`, 'utf8');
    expect(PARTS.slice(0, 4).filter((part) => environment(part).includes(MODEL_KEY))).toEqual(['ai']);
    expect(PARTS.slice(0, 4).filter((part) => environment(part).includes('KEYS_SECRET'))).toEqual(['auth']);
    expect(environment('gateway')).not.toMatch(/(^|\0)DATABASE_URL=postgres/);
  });

  describe('sockets (S47)', () => {
    it('are ended by a payload that is too large, and refuse what nobody understands', async () => {
      const { customer } = stage().home;
      const ear = await stage().listen(customer);
      for (const event of [
        'connect',
        'message:received',
        'admin',
        '__proto__',
        'constructor',
        'conversation:updated',
      ]) {
        if (event === 'connect') continue; // the client itself won't send it
        expect(await ear.emit(event, {})).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
      }
      ear.socket.emit('message:send', { conversationId: randomUUID(), content: 'x'.repeat(70_000) });
      await until('it is ended', () => !ear.socket.connected, 5_000);
    });

    it('are in a hundred rooms at most, and fifty to a person', async () => {
      const { customer } = stage().home;
      const person = await stage().home.owner.customer('Many');
      const ear = await stage().listen(person);
      const ids = await Promise.all(
        Array.from({ length: 101 }, async () => (await person.newConversation()).id),
      );
      const codes: string[] = [];
      for (const conversationId of ids) {
        const ack = await ear.emit('conversation:join', { conversationId });
        if (!ack.ok) codes.push(ack.error.code);
      }
      expect(codes).toEqual(['RATE_LIMITED']);
      const opened = await Promise.allSettled(Array.from({ length: 60 }, () => stage().listen(customer)));
      const refused = opened.filter(({ status }) => status === 'rejected');
      expect(refused.length).toBeGreaterThanOrEqual(10);
      for (const one of opened) if (one.status === 'fulfilled') one.value.close();
    });

    it('speak for nobody else: the server is the only source of events', async () => {
      const { home } = stage();
      const { id } = await home.customer.newConversation();
      const [hers, his] = [await stage().listen(home.customer), await stage().listen(home.agent)];
      await Promise.all([hers.join(id), his.join(id)]);
      const forged = { conversationId: id, message: { content: 'forged', senderType: 'assistant' } };
      await hers.emit('message:received', forged);
      await hers.emit('ai:delta', { ...forged, text: 'forged' });
      await hers.emit<Message>('message:send', { conversationId: id, content: 'The end' });
      await his.waitFor('message:received', ({ message }) => message.content === 'The end');
      expect(JSON.stringify(his.heard)).not.toContain('forged');
    });
  });
}

/** Addresses, as Linux writes them, on which a process listens. */
function listeningOf(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => /socket:\[(\d+)\]/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
    ),
  );
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => columns[3] === '0A' && inodes.has(columns[9]!))
      .map((columns) => columns[1]!.split(':')[0]!),
  );
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return ''; // closed meanwhile
  }
}

function sayTo(port: number, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(words));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString());
    });
    socket.once('error', reject);
  });
}

/** A path as it is: `fetch` would tidy it up. */
function raw(port: number, target: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: target }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}
