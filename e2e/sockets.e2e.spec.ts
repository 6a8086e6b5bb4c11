import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Message } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { Api } from './support/api.js';
import { Listener, refusedHandshake } from './support/socket.js';
import { System, until } from './support/system.js';

let system: System;
let owner: Api;
let agent: Api;
let customer: Api;
const open: Listener[] = [];

beforeAll(async () => {
  system = await System.start({ gateways: 2 });
  owner = await Api.owner(system.address);
  agent = await owner.colleague('agent');
  customer = await owner.customer();
}, 300_000);
afterAll(async () => {
  for (const listener of open) listener.close();
  await system?.stop();
}, 60_000);

async function listen(api: Api, gateway = 0): Promise<Listener> {
  const listener = await Listener.connect(api, system.gateway(gateway));
  open.push(listener);
  return listener;
}

/** A conversation in which a person is talking to a person. */
async function taken(): Promise<Conversation> {
  const conversation = await customer.newConversation();
  const { data } = (
    await agent.expect<Conversation>(200, 'POST', `/conversations/${conversation.id}/takeover`, { body: {} })
  ).body;
  return data;
}

describe('a handshake', () => {
  it.each([
    ['without a token', ''],
    ['with a made-up one', 'nonsense'],
  ])('%s is refused', async (_, token) => {
    await expect(refusedHandshake(system.address, token)).resolves.toBe('UNAUTHENTICATED');
  });

  it('from another origin is refused', async () => {
    const { accessToken } = customer.signedIn;
    const headers = { origin: 'https://evil.example' };
    await expect(refusedHandshake(system.address, accessToken, headers)).resolves.toBe('ORIGIN_REFUSED');
  });

  it('of a session that ended is refused, and its open sockets are told and closed', async () => {
    const leaver = await owner.customer('Leaver');
    const socket = await listen(leaver, 1);
    await leaver.expect(204, 'POST', '/auth/logout');
    await socket.waitFor('session:ended', () => true, 5_000);
    await until('the socket is closed', () => !socket.socket.connected, 5_000);
    await expect(refusedHandshake(system.address, leaver.signedIn.accessToken)).resolves.toBe(
      'SESSION_ENDED',
    );
  });
});

describe('two gateways', () => {
  it('show what one receives to the other’s sockets, each in the form that is theirs', async () => {
    const { id: conversationId } = await taken();
    const hers = await listen(customer, 0);
    const his = await listen(agent, 1);
    await Promise.all([hers.join(conversationId), his.join(conversationId)]);
    await customer.say(conversationId, 'Good morning');
    const received = await his.waitFor(
      'message:received',
      ({ message }) => message.content === 'Good morning',
    );
    expect(received).toMatchObject({ conversationId, message: { senderType: 'customer' } });
    await hers.waitFor('message:received', ({ message }) => message.content === 'Good morning');

    await agent.say(conversationId, 'Between us', { private: true });
    await his.waitFor('message:received', ({ message }) => message.content === 'Between us');
    await agent.say(conversationId, 'Good morning, how can I help?');
    await hers.waitFor('message:received', ({ message }) => message.content.startsWith('Good morning, how'));
    expect(JSON.stringify(hers.heard)).not.toContain('Between us');
    const updated = await hers.waitFor(
      'conversation:updated',
      ({ lastMessage }) => lastMessage?.content.startsWith('Good morning, how') ?? false,
    );
    expect(updated).not.toHaveProperty('tags');
    expect(updated).not.toHaveProperty('unread');
  });

  it('carry a message sent over the socket exactly as one over REST', async () => {
    const { id: conversationId } = await taken();
    const socket = await listen(customer, 1);
    const clientMessageId = randomUUID();
    const body = { content: 'Sent twice', clientMessageId };
    const [ack, rest] = await Promise.all([
      socket.emit<Message>('message:send', { conversationId, ...body }),
      customer.say(conversationId, body.content, { clientMessageId }),
    ]);
    expect(ack).toMatchObject({ ok: true, data: { id: rest.id, seq: rest.seq } });
    const other = await socket.emit('message:send', {
      conversationId,
      clientMessageId,
      content: 'Other text',
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'IDEMPOTENCY_MISMATCH' } });
    const refused = await socket.emit('message:send', {
      conversationId,
      content: 'I will kill you, you idiot',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'MESSAGE_REFUSED' } });
    const empty = await socket.emit('message:send', { conversationId, content: '', senderType: 'agent' });
    expect(empty).toMatchObject({ ok: false, error: { code: 'VALIDATION_FAILED' } });
  });

  it('show typing to the others in the room, and a private one to staff only', async () => {
    const { id: conversationId } = await taken();
    const hers = await listen(customer, 0);
    const his = await listen(agent, 1);
    const colleague = await listen(await owner.colleague('agent'), 0);
    await Promise.all([hers, his, colleague].map((socket) => socket.join(conversationId)));
    await hers.emit('typing:start', { conversationId });
    await his.waitFor('typing:user', ({ userId }) => userId === customer.userId);
    await hers.emit('typing:stop', { conversationId });
    await his.waitFor('typing:stop', ({ userId }) => userId === customer.userId);
    await his.emit('typing:start', { conversationId, private: true });
    await colleague.waitFor('typing:user', ({ userId }) => userId === agent.userId);
    await his.emit('typing:start', { conversationId });
    await hers.waitFor('typing:user', ({ userId }) => userId === agent.userId);
    expect(hers.of('typing:user').filter(({ userId }) => userId === customer.userId)).toEqual([]);
    expect(hers.of('typing:user')).toHaveLength(1);
  });

  it('move read ticks and unread counts', async () => {
    const { id: conversationId } = await taken();
    const hers = await listen(customer, 0);
    const his = await listen(agent, 1);
    await Promise.all([hers.join(conversationId), his.join(conversationId)]);
    const { seq } = await agent.say(conversationId, 'Please read this');
    await hers.waitFor(
      'conversation:unread',
      (payload) => payload.conversationId === conversationId && payload.unread > 0,
    );
    const ack = await hers.emit('message:read', { conversationId, upToSeq: seq });
    expect(ack).toMatchObject({ ok: true, data: { unread: 0 } });
    await his.waitFor('message:read', ({ userId, upToSeq }) => userId === customer.userId && upToSeq === seq);
    const read = (await agent.messages(conversationId)).find((message) => message.seq === seq);
    expect(read).toMatchObject({ isRead: true, readAt: expect.any(String) });
  });

  it('know who is online over any number of tabs', async () => {
    const watcher = await listen(agent, 0);
    const visitor = await owner.customer('Visitor');
    const tabs = [await listen(visitor, 0), await listen(visitor, 1)];
    await watcher.waitFor(
      'user:status',
      ({ userId, status }) => userId === visitor.userId && status === 'online',
    );
    tabs[0]?.close();
    const online = await agent.get<{ userId: string }[]>('/users/online');
    expect(online.map(({ userId }) => userId)).toContain(visitor.userId);
    tabs[1]?.close();
    const isOffline = ({ userId, status }: { userId: string; status: string }) =>
      userId === visitor.userId && status === 'offline';
    await watcher.waitFor('user:status', isOffline, 20_000);
    const seenByCustomer = await customer.get<{ role: string }[]>('/users/online');
    expect(seenByCustomer.every(({ role }) => role !== 'customer')).toBe(true);
  });

  it('let nobody into a room that isn’t theirs', async () => {
    const { id: conversationId } = await taken();
    for (const outsider of [await Api.owner(system.address), await owner.customer('Nosy')]) {
      const socket = await listen(outsider, 1);
      for (const [event, more] of [
        ['conversation:join', {}],
        ['message:send', { content: 'Hello' }],
        ['message:read', { upToSeq: 1 }],
      ] as const) {
        expect(await socket.emit(event, { conversationId, ...more })).toMatchObject({
          ok: false,
          error: { code: 'NOT_FOUND' },
        });
      }
      await customer.say(conversationId, `For us only ${randomUUID()}`);
      expect(JSON.stringify(socket.heard)).not.toContain('For us only');
    }
  });
});

describe('under load', () => {
  it('fifty clients write into one conversation over two gateways: one order, no gap, the same for everyone', async () => {
    const { id: conversationId } = await taken();
    const sockets = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        listen(index % 2 === 0 ? customer : agent, index % 4 < 2 ? 0 : 1),
      ),
    );
    await Promise.all(sockets.map((socket) => socket.join(conversationId)));
    const { lastSeq: before } = await agent.get<Conversation>(`/conversations/${conversationId}`);
    const acks = await Promise.all(
      sockets.flatMap((socket, client) =>
        Array.from({ length: 4 }, (_, n) =>
          socket.emit<Message>('message:send', {
            conversationId,
            content: `${client}/${n}`,
            clientMessageId: randomUUID(),
          }),
        ),
      ),
    );
    expect(acks.filter(({ ok }) => !ok)).toEqual([]);
    const expected = Array.from({ length: 200 }, (_, index) => before + 1 + index);
    const stored = (await agent.allMessages(conversationId)).filter(({ seq }) => (seq ?? 0) > before);
    expect(stored.map(({ seq }) => seq)).toEqual(expected);
    const order = stored.map(({ id }) => id);
    for (const socket of sockets) {
      const seen = () =>
        socket
          .of('message:received')
          .filter(
            (payload) => payload.conversationId === conversationId && (payload.message.seq ?? 0) > before,
          )
          .map(({ message }) => message.id);
      await until('everyone has seen everything', () => seen().length >= 200);
      expect(seen()).toEqual(order);
    }
  }, 120_000);

  it('a socket cut at random catches up on the other gateway: every message once, in order', async () => {
    const { id: conversationId } = await taken();
    const got: number[] = [];
    const take = (messages: Message[]) => {
      for (const { seq } of messages) if (seq !== null && seq > (got.at(-1) ?? 0)) got.push(seq);
    };
    let writing = true;
    const reading = (async () => {
      for (let gateway = 0; writing || got.length === 0; gateway = 1 - gateway) {
        const socket = await listen(customer, gateway);
        let { messages, more } = await socket.join(conversationId, { afterSeq: got.at(-1) ?? 0 });
        take(messages);
        while (more) {
          ({ messages, more } = await socket.join(conversationId, { afterSeq: got.at(-1) ?? 0 }));
          take(messages);
        }
        // As a client does it: what the room says is merged by seq, and a gap asks again.
        const from = got.length;
        await until(
          'something came, or time to be cut',
          () => socket.of('message:received').length > from % 17 || !writing,
        );
        for (const { message } of socket.of('message:received'))
          if (message.seq === (got.at(-1) ?? 0) + 1) got.push(message.seq);
        socket.close();
      }
    })();
    await Promise.all(
      Array.from({ length: 5 }, async (_, writer) => {
        for (let index = 0; index < 100; index += 1) await agent.say(conversationId, `${writer}/${index}`);
      }),
    );
    writing = false;
    await reading;
    take(await customer.allMessages(conversationId));
    const { lastSeq } = await customer.get<Conversation>(`/conversations/${conversationId}`);
    expect(got).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
    const written = (await customer.allMessages(conversationId)).filter(
      ({ senderType }) => senderType === 'agent',
    );
    expect(written).toHaveLength(500);
  }, 120_000);
});
