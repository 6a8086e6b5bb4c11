import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, type Message } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf, inParallel, type Scene } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start({ DATABASE_POOL: '10' });
});
afterAll(() => app.stop());

describe('sending a message', () => {
  it('answers a known key with its message, and another text with 409', async () => {
    const { id, customer } = await app.scene();
    const clientMessageId = uuid();
    for (const content of ['first of all', 'and then']) {
      const key = content === 'and then' ? uuid() : clientMessageId;
      const sent = await app.say(id, customer, content, { clientMessageId: key });
      expect(await app.say(id, customer, ` ${content} `, { clientMessageId: key })).toMatchObject({
        id: sent.id,
        seq: sent.seq,
      });
      expect(await codeOf(app.say(id, customer, 'other', { clientMessageId: key }))).toBe(
        'IDEMPOTENCY_MISMATCH',
      );
    }
    expect((await app.get(id, customer)).lastSeq).toBe(2);
  });

  it('takes an Idempotency-Key for a clientMessageId', async () => {
    const { id, customer } = await app.scene();
    const under = { token: customer.token, idempotencyKey: 'my key' };
    const send = (content: string): Promise<Message> =>
      app.call(chat.sendMessage, { conversationId: id, content }, under);
    const [one, other] = await Promise.all([send('once'), send('once')]);
    expect(one).toEqual(other);
    expect(await codeOf(send('twice'))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('counts privacy as part of what was said under a key', async () => {
    const { id, agent } = await app.scene();
    const clientMessageId = uuid();
    await app.say(id, agent, 'psst', { clientMessageId, private: true });
    expect(await codeOf(app.say(id, agent, 'psst', { clientMessageId }))).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('gives the first message’s title and category', async () => {
    const { id, customer } = await app.scene();
    await app.say(id, customer, 'I want a refund for my invoice. It was charged twice last month!');
    expect(await app.get(id, customer)).toMatchObject({
      title: 'I want a refund for my invoice.',
      category: 'billing',
    });
  });

  it('opens what was resolved, and starts the clock where nobody attends', async () => {
    const { id, customer, agent } = await app.scene();
    await app.call(chat.updateConversation, { id, status: 'resolved' }, customer);
    await app.say(id, customer, 'One more thing');
    expect(await app.get(id, customer)).toMatchObject({
      status: 'active',
      handler: 'assistant',
      resolvedAt: null,
    });
    await app.call(chat.assign, { id, agentId: null }, agent);
    expect((await app.get(id, agent)).waitingSince).not.toBeNull();
  });

  it('replies only to messages of the same conversation, and never in public to a note', async () => {
    const { id, customer, agent } = await app.scene();
    const first = await app.say(id, customer, 'hello');
    const note = await app.say(id, agent, 'psst', { private: true });
    const other = await app.scene();
    const foreign = await app.say(other.id, other.customer, 'hello');
    expect((await app.say(id, customer, 'again', { replyTo: first.id })).replyTo).toBe(first.id);
    for (const replyTo of [note.id, foreign.id, uuid()]) {
      expect(await codeOf(app.say(id, customer, 'again', { replyTo }))).toBe('VALIDATION_FAILED');
      expect(await codeOf(app.say(id, agent, 'again', { replyTo }))).toBe('VALIDATION_FAILED');
    }
    expect((await app.say(id, agent, 'yes', { replyTo: note.id, private: true })).replyTo).toBe(note.id);
  });

  it('keeps a gapless order through 10,000 sends with replays and reused keys, 32 at a time', async () => {
    const scenes = await Promise.all(Array.from({ length: 3 }, () => app.scene()));
    for (const { id, customer, agent } of scenes) {
      await app.say(id, customer, 'first');
      await app.say(id, agent, 'second');
    }
    const keys = Array.from({ length: 8_000 }, (_, at) => ({
      key: uuid(),
      text: `text ${at}`,
      scene: scenes[at % 3]!,
    }));
    type Outcome = { key: string; text: string; sent?: Message; code: string };
    const send = (scene: Scene, key: string, text: string, at: number) => async (): Promise<Outcome> => {
      const by = at % 4 === 0 ? scene.agent : scene.customer;
      for (;;) {
        try {
          const sent = await app.say(scene.id, by, text, { clientMessageId: key, private: at % 20 === 0 });
          return { key, text, sent, code: 'OK' };
        } catch (error) {
          const { code } = error as { code: string };
          // Whether it was stored is unknown then: clients send it again, and so do we.
          if (code !== 'TIMED_OUT') return { key, text, code };
        }
      }
    };
    const tasks = keys.map(({ key, text, scene }, at) => send(scene, key, text, at));
    for (let more = 0; more < 2_000; more++) {
      // The same writer, close behind the first time: most of these race with it.
      const at = Math.floor(Math.random() * keys.length);
      const { key, text, scene } = keys[at]!;
      tasks.splice(
        Math.min(tasks.length, at + 1 + (more % 40)),
        0,
        send(scene, key, more % 4 === 0 ? `not ${text}` : text, at),
      );
    }
    const outcomes = await inParallel(32, tasks);

    const byKey = new Map<string, Outcome[]>();
    for (const outcome of outcomes) byKey.set(outcome.key, [...(byKey.get(outcome.key) ?? []), outcome]);
    for (const [, same] of byKey) {
      const winners = same.filter(({ sent }) => sent);
      expect(new Set(winners.map(({ sent, text }) => `${sent?.id} ${text}`)).size).toBe(1);
      const [winner] = winners;
      for (const { text, code } of same)
        expect(code).toBe(text === winner?.text ? 'OK' : 'IDEMPOTENCY_MISMATCH');
    }
    for (const { id, agent } of scenes) {
      const [{ publics, top, notes, topNote }] = (await app.sql<Record<string, number>>(
        `select count(seq)::int publics, max(seq) top, count(note_seq)::int notes, max(note_seq) "topNote"
         from messages where conversation_id = $1`,
        [id],
      )) as [Record<'publics' | 'top' | 'notes' | 'topNote', number>];
      expect(publics).toBe(top);
      expect(notes).toBe(topNote);
      expect((await app.get(id, agent)).lastSeq).toBe(top);
      const facts = await app.facts(id);
      expect(facts.map(({ sequence }) => sequence)).toEqual(facts.map((_, at) => at + 1));
      const created = facts.filter(({ type }) => type === 'chat.message.created');
      expect(created.map(({ data }) => (data['message'] as Message).seq)).toEqual(
        created.map((_, at) => at + 1),
      );
    }
    const [{ count }] = (await app.sql<{ count: number }>(
      `select count(*)::int from messages where client_message_id is not null and conversation_id = any($1)`,
      [scenes.map(({ id }) => id)],
    )) as [{ count: number }];
    expect(count).toBe(keys.length);
  }, 400_000);
});
