import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

/** Everything a customer can ask for. */
async function seenBy(customer: UserActor, { id }: Scene): Promise<unknown> {
  const page = { conversationId: id };
  return Promise.all([
    app.get(id, customer),
    app.call(chat.listConversations, {}, customer),
    app.call(chat.listMessages, page, customer),
    app.call(chat.listMessages, { ...page, afterSeq: 0, afterNoteSeq: 0 }, customer),
    app.call(chat.listMessages, { ...page, beforeSeq: 100, afterNoteSeq: 0 }, customer),
    app.call(chat.joinConversation, { ...page, afterSeq: 0, afterNoteSeq: 0 }, customer),
    app.call(chat.joinConversation, page, customer),
    app.call(chat.markRead, { ...page, upToSeq: 0 }, customer),
    app.call(chat.listMyStaff, {}, customer),
  ]);
}

describe('a private note', () => {
  it('changes nothing that a customer can see, whoever writes it', async () => {
    const scene = await app.scene();
    const { id, customer, agent, colleague, admin } = scene;
    await app.say(id, customer, 'hello');
    await app.say(id, agent, 'hello too');
    const before = await seenBy(customer, scene);
    for (const by of [agent, colleague, admin]) await app.say(id, by, 'they sound upset', { private: true });
    expect(await seenBy(customer, scene)).toEqual(before);
    await app.say(id, customer, 'still there?');
    const [last] = (await app.thread(id, customer)).slice(-1);
    expect(last).toMatchObject({ seq: 4, afterSeq: 4 });
    // One for the message, and nothing for the notes before it.
    expect((await app.get(id, customer)).version).toBe((before as [{ version: number }])[0].version + 1);
  });

  it('is numbered apart and stands behind the message it was written after', async () => {
    const { id, customer, agent } = await app.scene();
    await app.say(id, customer, 'one');
    await app.say(id, agent, 'first note', { private: true });
    await app.say(id, customer, 'two');
    await app.say(id, agent, 'second note', { private: true });
    const places = (await app.thread(id, agent)).map(({ seq, noteSeq, afterSeq }) => [
      seq,
      noteSeq,
      afterSeq,
    ]);
    expect(places).toEqual([
      [1, null, 1],
      [null, 1, 1],
      [2, null, 2],
      [null, 2, 2],
    ]);
    const missed = await app.call(
      chat.listMessages,
      { conversationId: id, afterSeq: 2, afterNoteSeq: 1 },
      agent,
    );
    expect(missed.items.map(({ content }) => content)).toEqual(['second note']);
  });

  it('is not for customers to write, nor to answer', async () => {
    const { id, customer } = await app.scene();
    expect(await codeOf(app.say(id, customer, 'psst', { private: true }))).toBe('FORBIDDEN');
  });

  it('has facts of its own, which leave the public version alone', async () => {
    const { id, customer, agent } = await app.scene();
    await app.say(id, customer, 'hello');
    await app.say(id, agent, 'psst', { private: true });
    const [fact, before] = (await app.facts(id)).reverse();
    expect(fact?.type).toBe('chat.note.created');
    const versionOf = (data?: Record<string, unknown>) =>
      (data?.['conversation'] as { publicVersion: number }).publicVersion;
    expect(versionOf(fact?.data)).toBe(versionOf(before?.data));
  });
});

describe('the customer form', () => {
  it('lacks what is for staff', async () => {
    const { id, customer, workspaceId, agent } = await app.scene();
    await app.say(id, customer, 'How do I do it?');
    await app.answer(workspaceId, id);
    const [, mine] = await app.thread(id, customer);
    const [, theirs] = await app.thread(id, agent);
    expect(theirs?.metadata).toMatchObject({ cost: 0.1, confidence: 0.9, model: 'offline' });
    expect(mine?.metadata).toEqual({ sentiment: 'neutral', model: 'offline', tokensUsed: 12 });
    expect(Object.keys(await app.get(id, customer))).not.toContain('tags');
  });
});

describe('a refused message', () => {
  it('is stored nowhere, in no table and no fact', async () => {
    const { id, customer } = await app.scene();
    const marker = `xyzzy${uuid().slice(0, 8)}`;
    const refused = app.say(id, customer, `I will kill you, you worthless idiot ${marker}`, {
      clientMessageId: uuid(),
    });
    await expect(refused).rejects.toMatchObject({
      kind: 'refused',
      code: 'MESSAGE_REFUSED',
      data: { categories: expect.arrayContaining(['threat']) },
    });
    const tables = await app.sql<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      expect(await app.sql(`select * from ${name} t where t::text like '%' || $1 || '%'`, [marker])).toEqual(
        [],
      );
    }
    const [fact] = (await app.facts(id)).slice(-1);
    expect(fact).toMatchObject({
      type: 'chat.message.refused',
      data: { conversationId: id, by: customer.userId },
    });
    expect((await app.get(id, customer)).lastSeq).toBe(0);
  });

  it('under a key that was used before answers with what was said then', async () => {
    const { id, customer } = await app.scene();
    const clientMessageId = uuid();
    await app.say(id, customer, 'hello', { clientMessageId });
    expect(await codeOf(app.say(id, customer, 'I will kill you', { clientMessageId }))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('tells a stranger nothing but that there is no such conversation', async () => {
    const [{ id }, other] = [await app.scene(), await app.scene()];
    expect(await codeOf(app.say(id, other.customer, 'I will kill you'))).toBe('NOT_FOUND');
  });
});
