import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth, chat, ImportProgress, MessageFact, sampleOf, ticket } from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Notifications, type News } from '../src/notifications/notifications.js';
import { announce } from './announce.js';
import { refusal, ReportDesk } from './report-desk.js';

describe('notifications', () => {
  let desk: ReportDesk;
  beforeAll(async () => {
    desk = await ReportDesk.start();
  });
  afterAll(() => desk.stop());

  const tell = (news: Pick<News, 'workspaceId' | 'to'> & Partial<News>): Promise<void> =>
    desk.service.database.inWorkspace(news.workspaceId, (tx) =>
      desk.service.app.get(Notifications).tell(tx, { kind: 'mention', by: null, ...news }),
    );

  it('reach staff who are meant, once each, and never who did it', async () => {
    const { workspaceId, customer, agent, colleague, admin } = await desk.scene();
    const by = { id: colleague.userId, name: colleague.name, role: colleague.role };
    const userIds = [agent.userId, customer.userId, colleague.userId, admin.userId, null];
    await tell({ workspaceId, to: { userIds, admins: true }, by, label: 'Lamp' });
    const [fact] = await desk.facts(workspaceId, 'ticket.notification.created');
    expect(fact?.data['userIds']).toEqual(expect.arrayContaining([agent.userId, admin.userId]));
    expect(fact?.data['userIds']).toHaveLength(2);
    const { items, total } = await desk.call(ticket.listNotifications, {}, agent);
    expect(total).toBe(1);
    expect(items).toEqual([fact?.data['notification']]);
    expect(items[0]).toMatchObject({ kind: 'mention', label: 'Lamp', by: { name: 'Bob' } });
  });

  it('are kept until they are read', async () => {
    const { workspaceId, agent, colleague } = await desk.scene();
    for (const label of ['1', '2', '3', '4', '5']) await tell({ workspaceId, to: { everyone: true }, label });
    const first = await desk.call(ticket.listNotifications, { limit: 3 }, agent);
    expect(first).toMatchObject({
      total: 5,
      items: [{ label: '5' }, { label: '4' }, { label: '3' }],
    });
    const cursor = first.nextCursor ?? undefined;
    const second = await desk.call(ticket.listNotifications, { limit: 3, cursor }, agent);
    expect(second).toMatchObject({ items: [{ label: '2' }, { label: '1' }], nextCursor: null });
    const ids = first.items.map(({ id }) => id);
    expect(await desk.call(ticket.readNotifications, { ids }, agent)).toEqual({ unread: 2 });
    expect((await desk.call(ticket.listNotifications, {}, agent)).items.map(({ label }) => label)).toEqual([
      '2',
      '1',
    ]);
    expect(await desk.call(ticket.readNotifications, {}, agent)).toEqual({ unread: 0 });
    // A colleague's own are theirs.
    expect(await desk.call(ticket.listNotifications, {}, colleague)).toMatchObject({ total: 5 });
  });

  it('tell of a mention in a note: where it stands, not what it says', async () => {
    const { workspaceId, agent, colleague, conversationId } = await desk.scene();
    const fact = sampleOf(MessageFact) as unknown as MessageFact;
    Object.assign(fact.conversation, { id: conversationId, title: 'A dark lamp' });
    Object.assign(fact.message, {
      ...{ id: uuid(), conversationId, seq: null, private: true, content: 'They sound upset' },
      sender: { id: colleague.userId, name: colleague.name, role: 'agent' },
      mentions: [agent.userId, colleague.userId],
    });
    const { database, app } = desk.service;
    const note = async (data: MessageFact): Promise<void> => {
      await database.inWorkspace(workspaceId, (tx) =>
        app.get(Outbox).add(tx, chat.noteCreated, { workspaceId, sequence: 1, data }),
      );
      await desk.service.flush();
    };
    await note(fact);
    await note({ ...fact, message: { ...fact.message, mentions: undefined } });
    const { items } = await desk.call(ticket.listNotifications, {}, agent);
    expect(items).toMatchObject([
      {
        ...{ kind: 'mention', conversationId, messageId: fact.message.id, label: 'A dark lamp' },
        by: { name: 'Bob' },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('upset');
    expect(await desk.call(ticket.listNotifications, {}, colleague)).toMatchObject({ total: 0 });
  });

  it('tell admins, once, that an import has ended and how', async () => {
    const { workspaceId, agent, admin } = await desk.scene();
    const [importId, broken] = [uuid(), uuid()];
    const progress = sampleOf(ImportProgress) as unknown as ImportProgress;
    const tell = (data: Partial<ImportProgress>, sequence: number): Promise<void> =>
      announce(desk.service, auth.importProgressed, {
        ...{ workspaceId, sequence },
        data: { ...progress, id: importId, failure: null, version: sequence, ...data },
      });
    for (const [index, status] of (['reading', 'ready', 'importing', 'done'] as const).entries())
      await tell({ status }, index + 1);
    await tell({ id: broken, status: 'failed', failure: 'unreadable' }, 2);
    await desk.service.flush();
    const { items } = await desk.call(ticket.listNotifications, {}, admin);
    expect(items).toHaveLength(2);
    // Two imports are two aggregates: which is heard of first is open.
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'import', importId: broken, label: 'unreadable', by: null }),
        expect.objectContaining({ kind: 'import', importId, label: 'done', by: null }),
      ]),
    );
    expect(await desk.call(ticket.listNotifications, {}, agent)).toMatchObject({ total: 0 });
  });

  it('are for staff', async () => {
    const { customer, agent } = await desk.scene();
    const attempts = [
      () => desk.call(ticket.listNotifications, {}, customer),
      () => desk.call(ticket.readNotifications, {}, customer),
    ];
    for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject({ code: 'FORBIDDEN' });
    const nonsense = desk.call(ticket.listNotifications, { cursor: 'nonsense' }, agent);
    expect(await refusal(nonsense)).toMatchObject({ code: 'INVALID_CURSOR' });
  });
});
