import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { MessagesRepository } from '../src/messages/messages.repository.js';
import { FiguresRepository } from '../src/people/figures.repository.js';
import { Chat, type Scene } from './chat.js';

let app: Chat;
let scene: Scene;
beforeAll(async () => {
  app = await Chat.start();
  scene = await app.scene();
  await app.say(scene.id, scene.customer, 'How do I reset my password?');
});
afterAll(() => app.stop());

type Reading = (tx: EntityManager) => Promise<unknown>;

/** How often the messages were read from end to end, though that is forbidden where there is another way. */
async function wholeReads(read: Reading): Promise<number> {
  return app.service.app.get(Database).inWorkspace(scene.workspaceId, async (tx) => {
    await tx.query('set local enable_seqscan = off');
    const before = await wholeReadsUntilNow(tx);
    await read(tx);
    return (await wholeReadsUntilNow(tx)) - before;
  });
}

async function wholeReadsUntilNow(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(
    `select seq_scan::int as n from pg_stat_xact_user_tables where relname = 'messages'`,
  );
  return row?.n ?? 0;
}

describe('a conversation is read by an index', () => {
  const messages = (): MessagesRepository => app.service.app.get(MessagesRepository);
  const figures = (): FiguresRepository => app.service.app.get(FiguresRepository);
  const readings: Record<string, Reading> = {
    'the newest question': (tx) => messages().newestQuestion(tx, scene.id),
    'what waits for an answer': (tx) => messages().pending(tx, scene.id),
    'the customer’s newest messages': (tx) => messages().recentOfCustomer(tx, scene.id, 5),
    'the customer’s moods': (tx) => figures().moods(tx, scene.workspaceId, [scene.customer.userId]),
  };

  it.each(Object.entries(readings))('%s', async (_, read) => {
    expect(await wholeReads(read)).toBe(0);
  });

  it('which the measure would tell', async () => {
    expect(await wholeReads((tx) => tx.query('select count(content) from messages'))).toBe(1);
  });
});
