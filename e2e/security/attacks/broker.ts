import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headers } from '@nats-io/transport-node';
import { type ServiceName, auth, chat } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Login, strangerAt } from '../broker.js';
import { callerOf, calls } from '../matrix/rpc.js';
import type { Stage } from '../stage.js';

const SERVICES = ['gateway', 'auth', 'chat', 'ai'] as const;

/** The broker of the running system: what a service that was taken over could say and hear (S22, S25, NATS). */
export function brokerAttacks(stage: () => Stage): void {
  const logins = new Map<ServiceName, Login>();
  const as = (service: ServiceName): Login => logins.get(service)!;
  beforeAll(async () => {
    for (const service of SERVICES) logins.set(service, await Login.as(service, stage().system));
  });
  afterAll(() => Promise.all([...logins.values()].map((login) => login.close())));

  describe('the broker', () => {
    it('lets nobody in without a login', async () => {
      for (const login of [
        {},
        { user: 'gateway', pass: 'gateway' },
        { user: 'gateway', pass: '' },
        { user: 'admin' },
      ])
        expect(await strangerAt(stage().system, login)).toBe('AuthorizationError');
    });

    it.each(SERVICES)('refuses %s every call whose contract does not name it', async (service) => {
      const foreign = calls
        .filter(({ by }) => !by.some((caller) => callerOf({ by: [caller] }) === service))
        .map(({ subject }) => subject);
      expect(foreign.length).toBeGreaterThan(4);
      const refused = await as(service).refused((nats) =>
        foreign.forEach((subject) => nats.publish(subject, '{}')),
      );
      expect(refused).toEqual(foreign.map((subject) => `publish ${subject}`));
    });

    it.each(SERVICES)('lets %s hear no call, reply or fact that is not its own', async (service) => {
      const others = SERVICES.filter((other) => other !== service);
      const foreign = [
        ...others.flatMap((other) => [`${other}.>`, `_INBOX_${other}.>`, `wake.${other}`]),
        ...[
          '>',
          '*.>',
          '_INBOX.>',
          '_INBOX_*.>',
          'evt.>',
          `evt.*.${service}.>`,
          '$JS.>',
          '$SYS.>',
          `${service}.>`,
        ],
        ...(service === 'gateway' ? [] : ['signal.>', `signal.${randomUUID()}.conversation.>`]),
      ];
      const refused = await as(service).refused((nats) =>
        foreign.forEach((subject) => nats.subscribe(subject, { callback: () => undefined })),
      );
      expect(refused).toEqual(foreign.map((subject) => `subscription ${subject}`));
    });

    it.each(SERVICES)('lets %s announce nothing in another’s name, and rule no stream', async (service) => {
      const others = SERVICES.filter((other) => other !== service);
      const stream = [
        'DELETE',
        'PURGE',
        'UPDATE',
        'MSG.DELETE',
        'MSG.GET',
        'SNAPSHOT',
        'RESTORE',
        'PEER.REMOVE',
      ];
      const foreign = [
        ...others.map((other) => `evt.${randomUUID()}.${other}.thing.made`),
        ...stream.map((verb) => `$JS.API.STREAM.${verb}.EVENTS`),
        ...[
          '$JS.API.STREAM.CREATE.MINE',
          '$JS.API.STREAM.NAMES',
          '$JS.API.ACCOUNT.INFO',
          '$SYS.REQ.SERVER.PING',
        ],
        ...[
          '$JS.API.CONSUMER.CREATE.EVENTS',
          '$JS.API.CONSUMER.LIST.EVENTS',
          '$JS.API.CONSUMER.DURABLE.CREATE.EVENTS.x',
        ],
        ...others.map((other) => `wake.${other}`),
        ...(service === 'ai' ? [] : [`signal.${randomUUID()}.conversation.${randomUUID()}.ai`]),
      ];
      const refused = await as(service).refused((nats) =>
        foreign.forEach((subject) => nats.publish(subject, '{}')),
      );
      expect(refused).toEqual(foreign.map((subject) => `publish ${subject}`));
    });

    // Open: a relay reads its newest row back by its place in the stream, and the server knows no finer right.
    it.failing('lets no service read facts of others by their place in the stream', async () => {
      const seq = { seq: 1 };
      const answered = await as('auth')
        .connection.request('$JS.API.DIRECT.GET.EVENTS', JSON.stringify(seq), { timeout: 2_000 })
        .then(() => 'answered')
        .catch(() => 'refused');
      expect(answered).toBe('refused');
    });
  });

  describe('a call', () => {
    const call = (subject: string, pattern: string) =>
      as('gateway').connection.request(
        subject,
        JSON.stringify({ id: randomUUID(), pattern, data: { workspaceId: randomUUID() } }),
        { timeout: 5_000 },
      );

    it('is refused when the pattern inside is another call', async () => {
      const answer = await call(chat.getConversation.subject, chat.answerContext.subject);
      expect(answer.json()).toMatchObject({ err: { code: 'FORBIDDEN' } });
    });

    it('in a service’s name with a made-up one inside is nobody’s', async () => {
      for (const service of ['root', 'ai', '*', 'user', 'anyone']) {
        const { code } = await as('gateway').call(
          chat.countWorkspace,
          { workspaceId: randomUUID() },
          { service },
        );
        expect([service, code]).toEqual([service, 'UNAUTHENTICATED']);
      }
    });

    it('names no subject: ids with wildcards and dots are none (S25)', async () => {
      const token = stage().home.owner.signedIn.accessToken;
      for (const id of ['*', '>', 'a.b', `${randomUUID()}.x`, `${randomUUID()} `, '$JS.API', 'evt.>', '']) {
        const { code } = await as('gateway').call(
          chat.getConversation,
          { id },
          { token, service: 'gateway' },
        );
        expect([id, code]).toEqual([id, 'VALIDATION_FAILED']);
      }
    });

    it('survives what is no envelope', async () => {
      const subject = auth.listKeys.subject;
      for (const text of [
        '',
        '{',
        'null',
        '[]',
        '"x"',
        '1',
        '{"pattern":null}',
        '{"pattern":{"a":1},"data":[]}',
      ]) {
        const reply = await as('gateway').connection.request(subject, text, { timeout: 5_000 });
        expect([text, reply.json<{ err: { code: string } }>().err.code]).toEqual([
          text,
          expect.stringMatching(/^(VALIDATION_FAILED|FORBIDDEN)$/),
        ]);
      }
    });

    it('can’t be made by way of the stream: a stored envelope sent to a service is not answered', async () => {
      const { home } = stage();
      const workspaceId = home.owner.signedIn.workspace.id;
      const conversation = await home.customer.newConversation();
      await home.agent.expect(200, 'POST', `/conversations/${conversation.id}/takeover`, { body: {} });
      const { connection } = as('auth');
      const data = { workspaceId, conversationId: conversation.id, messageId: randomUUID() };
      const envelope = JSON.stringify({ id: randomUUID(), pattern: chat.renewAnswer.subject, data });
      const inAnothersName = headers();
      inAnothersName.set('Service', 'ai');
      const fact = { timeout: 5_000, headers: inAnothersName };
      const published = await connection.request(`evt.${workspaceId}.auth.thing.made`, envelope, fact);
      const { seq } = published.json<{ seq: number }>();
      const before = await answered(chat.renewAnswer.subject);
      connection.publish('$JS.API.DIRECT.GET.EVENTS', JSON.stringify({ seq }), {
        reply: chat.renewAnswer.subject,
      });
      await connection.flush();
      await as('ai').call(chat.renewAnswer, data); // it queues behind the other: what is counted then is all
      expect(await answered(chat.renewAnswer.subject)).toBe(before + 1);
    });
  });

  /** How many calls chat-svc has answered. */
  async function answered(subject: string): Promise<number> {
    const environment = readFileSync(`/proc/${stage().system.pidOf('chat')}/environ`, 'utf8');
    const port = /HEALTH_PORT=(\d+)/.exec(environment)![1]!;
    const measures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const lines = measures
      .split('\n')
      .filter((line) => line.startsWith(`switchboard_calls_total{subject="${subject}"`));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }
}
