import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { answerTo, Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
let home: Scene;
beforeAll(async () => {
  app = await Chat.start();
  home = await app.scene();
  await app.say(home.id, home.customer, 'our secret');
  await app.say(home.id, home.agent, 'a note', { private: true });
});
afterAll(() => app.stop());

const calls: [string, (id: string, by: UserActor) => Promise<unknown>][] = [
  ['get', (id, by) => app.get(id, by)],
  ['join', (conversationId, by) => app.call(chat.joinConversation, { conversationId }, by)],
  ['list', (conversationId, by) => app.call(chat.listMessages, { conversationId }, by)],
  ['send', (id, by) => app.say(id, by, 'hello')],
  ['read', (conversationId, by) => app.call(chat.markRead, { conversationId, upToSeq: 1 }, by)],
  ['update', (id, by) => app.call(chat.updateConversation, { id, title: 'mine' }, by)],
  ['handoff', (id, by) => app.call(chat.handoff, { id }, by)],
  ['handback', (id, by) => app.call(chat.handback, { id }, by)],
  ['retry', (conversationId, by) => app.call(chat.retry, { conversationId }, by)],
  ['stop', (id, by) => app.call(chat.stopAnswer, { id }, by)],
];
const staffCalls: typeof calls = [
  ['takeover', (id, by) => app.call(chat.takeover, { id }, by)],
  ['assign', (id, by) => app.call(chat.assign, { id, agentId: by.userId }, by)],
  ['note', (id, by) => app.say(id, by, 'hello', { private: true })],
];

describe('another workspace’s conversation', () => {
  it.each([...calls, ...staffCalls])('does not exist for its staff: %s', async (_, call) => {
    const { agent } = await app.scene();
    expect(await codeOf(call(home.id, agent))).toBe('NOT_FOUND');
  });

  it('does not exist for its admins to delete', async () => {
    const { admin } = await app.scene();
    expect(await codeOf(app.call(chat.deleteConversation, { id: home.id }, admin))).toBe('NOT_FOUND');
  });

  it('is not in its lists, counts and figures', async () => {
    const { agent, workspaceId } = await app.scene();
    const { items } = await app.call(chat.listConversations, { search: 'cleo' }, agent);
    expect(items.map(({ id }) => id)).not.toContain(home.id);
    expect(items).toHaveLength(1);
    expect(await app.call(chat.countConversations, {}, agent)).toMatchObject({ all: 1 });
    const figures = await app.call(chat.customerFigures, { ids: [home.customer.userId] }, agent);
    expect(figures.items[0]).toMatchObject({ conversations: 0, mood: [] });
    const asAi = { workspaceId, conversationId: home.id };
    expect(await codeOf(app.call(chat.answerContext, asAi, { service: 'ai' }))).toBe('NOT_FOUND');
    const [question] = await app.thread(home.id, home.agent);
    const answer = answerTo(workspaceId, question!, 1);
    expect(await codeOf(app.call(chat.landAnswer, answer, { service: 'ai' }))).toBe('NOT_FOUND');
  });
});

describe('another customer’s conversation', () => {
  it.each(calls)('does not exist: %s', async (_, call) => {
    const other = await app.person(home.workspaceId, 'customer', 'Other');
    expect(await codeOf(call(home.id, other))).toBe('NOT_FOUND');
  });

  it('is not in their list', async () => {
    const other = await app.person(home.workspaceId, 'customer', 'Other');
    const query = { customer: home.customer.userId };
    expect((await app.call(chat.listConversations, query, other)).items).toEqual([]);
  });
});

describe('what is for staff', () => {
  it.each([
    ...staffCalls,
    ['counts', () => app.call(chat.countConversations, {}, home.customer)],
    ['figures', () => app.call(chat.customerFigures, { ids: [uuid()] }, home.customer)],
    ['delete', () => app.call(chat.deleteConversation, { id: home.id }, home.agent)],
    [
      'categorise',
      () => app.call(chat.updateConversation, { id: home.id, category: 'billing' }, home.customer),
    ],
  ] as typeof calls)('is refused to others: %s', async (_, call) => {
    expect(await codeOf(call(home.id, home.customer))).toBe('FORBIDDEN');
  });
});

describe('row-level security', () => {
  it('shows and takes no row without a workspace', async () => {
    const { dataSource } = app.service.database;
    const guarded = [
      'conversations',
      'messages',
      'members',
      'counters',
      'people',
      'workspaces',
      'conversation_texts',
    ];
    for (const table of guarded) {
      expect(await app.sql(`select 1 from ${table} limit 1`)).toHaveLength(1);
      expect(await dataSource.query(`select * from ${table}`)).toEqual([]);
      expect(await dataSource.query(`select * from find_conversations('%')`)).toEqual([]);
    }
    const insert = `insert into counters (workspace_id, name, n) values ($1, 'all', 1)`;
    await expect(dataSource.query(insert, [home.workspaceId])).rejects.toThrow(/row-level security/);
  });

  it('holds on every table that has a workspace', async () => {
    const open = await app.sql<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity order by 1`,
    );
    const platforms = /^(outbox_|jobs$|idempotency_keys$)/;
    expect(open.filter(({ name }) => !platforms.test(name))).toEqual([]);
  });
});
