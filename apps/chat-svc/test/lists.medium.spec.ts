import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ai, chat, type Conversation, type ConversationQuery } from '@switchboard/contracts';
import { Outbox, type UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
let scene: Scene;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await app.scene();
});

const list = async (query: ConversationQuery, by: UserActor = scene.agent): Promise<Conversation[]> =>
  (await app.call(chat.listConversations, query, by)).items;

async function allPages(query: ConversationQuery, between: () => Promise<unknown>): Promise<Conversation[]> {
  const all: Conversation[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await app.call(chat.listConversations, { ...query, cursor }, scene.agent);
    all.push(...page.items);
    if (!page.nextCursor) return all;
    cursor = page.nextCursor;
    await between();
  }
}

describe('pages', () => {
  it.each(['activity', 'created', 'waiting'] as const)(
    'by %s show each conversation once while others come in',
    async (sort) => {
      const made: string[] = [scene.id];
      for (let at = 0; at < 24; at++) {
        const { id } = await app.call(chat.createConversation, { title: `number ${at}` }, scene.customer);
        if (at % 3 === 0) await app.call(chat.handoff, { id }, scene.customer);
        made.push(id);
      }
      const seen = await allPages({ limit: 4, sort }, () =>
        app.call(chat.createConversation, {}, scene.customer),
      );
      const ids = seen.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(made.filter((id) => !ids.includes(id))).toEqual([]);
      if (sort !== 'waiting') return;
      const clocks = seen.map(({ waitingSince }) => waitingSince ?? 'z');
      expect(clocks).toEqual(clocks.toSorted());
    },
  );

  it('refuse a cursor that is not ours, or of another sort', async () => {
    await app.call(chat.createConversation, {}, scene.customer);
    const { nextCursor } = await app.call(chat.listConversations, { limit: 1 }, scene.agent);
    for (const query of [{ cursor: 'nonsense' }, { cursor: nextCursor!, sort: 'created' as const }]) {
      expect(await codeOf(app.call(chat.listConversations, query, scene.agent))).toBe('INVALID_CURSOR');
    }
  });
});

describe('a list', () => {
  it('can be filtered', async () => {
    const { agent, customer, id } = scene;
    const mine = await app.call(chat.createConversation, {}, customer);
    await app.say(mine.id, customer, 'I want a refund, my invoice is wrong.');
    await app.call(chat.takeover, { id: mine.id }, agent);
    const ids = async (query: ConversationQuery): Promise<string[]> =>
      (await list(query)).map((each) => each.id);
    expect(await ids({ assignee: 'me' })).toEqual([mine.id]);
    expect(await ids({ assignee: agent.userId })).toEqual([mine.id]);
    expect(await ids({ assignee: 'none' })).toEqual([id]);
    expect(await ids({ handler: ['assistant'] })).toEqual([id]);
    expect(await ids({ category: ['billing'], status: ['active', 'escalated'] })).toEqual([mine.id]);
    expect(await ids({ status: ['resolved', 'snoozed'] })).toEqual([]);
    expect(await ids({ customer: uuid() })).toEqual([]);
    expect(await codeOf(list({ assignee: 'somebody' }))).toBe('VALIDATION_FAILED');
  });

  it('can be searched by title, number and customer, and a search is no pattern', async () => {
    const titled = await app.call(
      chat.createConversation,
      { title: 'Ärger mit 100 % Rabatt_Code' },
      scene.customer,
    );
    for (const search of ['ärger', '100 %', 'rabatt_', `#${titled.number}`]) {
      expect((await list({ search })).map(({ id }) => id)).toEqual([titled.id]);
    }
    expect(await list({ search: 'cleo' })).toHaveLength(2);
    for (const search of ['100_%', '%', '\\']) {
      expect(await list({ search })).toHaveLength(search === '%' ? 1 : 0);
    }
  });

  it('shows customers their own, and nobody what was deleted', async () => {
    const other = await app.person(scene.workspaceId, 'customer', 'Other');
    await app.call(chat.createConversation, {}, other);
    expect((await list({}, scene.customer)).map(({ id }) => id)).toEqual([scene.id]);
    await app.call(chat.deleteConversation, { id: scene.id }, scene.admin);
    expect(await list({}, scene.customer)).toEqual([]);
    expect(await codeOf(app.get(scene.id, scene.admin))).toBe('NOT_FOUND');
    expect(await app.call(chat.countConversations, {}, scene.agent)).toMatchObject({ all: 1 });
  });
});

describe('figures', () => {
  it('of a workspace tell everyone’s counts at once', async () => {
    const { id, workspaceId, agent } = scene;
    await app.call(chat.takeover, { id }, agent);
    const { counts, mine } = await app.call(chat.countWorkspace, { workspaceId }, { service: 'gateway' });
    expect(counts).toMatchObject({ all: 1, mine: 0, unassigned: 0 });
    expect(mine).toEqual([{ agentId: agent.userId, mine: 1 }]);
  });

  it('of a customer tell their history and how their mood went', async () => {
    const { id, customer, agent } = scene;
    for (const text of ['It does not work, this is bad.', 'Thank you, great, wonderful!'])
      await app.say(id, customer, text);
    const ids = [customer.userId, uuid()];
    const { items } = await app.call(chat.customerFigures, { ids }, agent);
    expect(items[0]).toMatchObject({
      conversations: 1,
      open: 1,
      sentiment: 'positive',
      sentimentTrend: 'up',
    });
    expect(items[0]?.mood.map(({ sentiment }) => sentiment)).toEqual(['negative', 'positive']);
    expect(items[1]).toMatchObject({ conversations: 0, lastActivityAt: null, mood: [] });
  });
});

describe('a new conversation', () => {
  it('is numbered without a gap, also by many at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => app.call(chat.createConversation, {}, scene.customer)),
    );
    expect(made.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 2),
    );
  });

  it('is made once under an Idempotency-Key', async () => {
    const again = { token: scene.customer.token, idempotencyKey: uuid() };
    const [one, other] = await Promise.all(
      [1, 2].map(() => app.call(chat.createConversation, { title: 'Once' }, again)),
    );
    expect(one).toEqual(other);
    expect(await codeOf(app.call(chat.createConversation, { title: 'Twice' }, again))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  it('that staff make names its customer, and people handle it', async () => {
    const { agent, customer } = scene;
    expect(await codeOf(app.call(chat.createConversation, {}, agent))).toBe('VALIDATION_FAILED');
    expect(await codeOf(app.call(chat.createConversation, { customerId: agent.userId }, agent))).toBe(
      'NOT_FOUND',
    );
    const made = await app.call(chat.createConversation, { customerId: customer.userId }, agent);
    expect(made).toMatchObject({
      handler: 'agent',
      customer: { name: 'Cleo' },
      assignedAgent: null,
      waitingSince: null,
    });
  });

  it('is a customer’s own: they name nobody else', async () => {
    const { agent, customer } = scene;
    const named = (customerId: string) => app.call(chat.createConversation, { customerId }, customer);
    expect(await codeOf(named(agent.userId))).toBe('FORBIDDEN');
    expect(await named(customer.userId)).toMatchObject({ customer: { id: customer.userId } });
  });

  it('goes to people while no assistant is active', async () => {
    const { workspaceId, customer } = scene;
    const assistantId = uuid();
    const tell = async (isActive: boolean, version: number): Promise<void> => {
      const data = { assistantId, name: 'Robin', isActive, version };
      await app.service.database.inTransaction((tx) =>
        app.service.app.get(Outbox).add(tx, ai.assistantChanged, { workspaceId, sequence: version, data }),
      );
      await app.service.flush();
    };
    await tell(true, 1);
    expect(await app.call(chat.createConversation, {}, customer)).toMatchObject({
      handler: 'assistant',
      assistantId,
    });
    await tell(false, 2);
    expect(await app.call(chat.createConversation, {}, customer)).toMatchObject({
      handler: 'agent',
      assistantId: null,
    });
    expect(await codeOf(app.call(chat.createConversation, { assistantId: uuid() }, customer))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('reading', () => {
  it('moves forward only, never beyond the end, with one fact for each move', async () => {
    const { id, customer, agent } = scene;
    for (const text of ['one', 'two', 'three']) await app.say(id, customer, text);
    const read = async (upToSeq: number): Promise<number> =>
      (await app.call(chat.markRead, { conversationId: id, upToSeq }, agent)).unread;
    expect([await read(2), await read(1), await read(99), await read(99)]).toEqual([1, 1, 0, 0]);
    await Promise.all(Array.from({ length: 8 }, () => read(3)));
    await app.say(id, customer, 'four');
    const facts = (await app.facts(id)).filter(({ type }) => type === 'chat.message.read');
    expect(facts.map(({ data }) => [data['upToSeq'], data['unread']])).toEqual([
      [2, 1],
      [3, 0],
    ]);
    const thread = await app.thread(id, customer);
    expect(thread.map(({ isRead, readAt }) => [isRead, readAt !== null])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect([(await app.get(id, agent)).unread, (await app.get(id, customer)).unread]).toEqual([1, 0]);
  });

  it('a thread gives what was missed, in parts', async () => {
    const { id, customer } = scene;
    for (let at = 1; at <= 7; at++) await app.say(id, customer, `text ${at}`);
    const page = async (query: object): Promise<[(number | null)[], boolean]> => {
      const { items, more } = await app.call(chat.listMessages, { conversationId: id, ...query }, customer);
      return [items.map(({ seq }) => seq), more];
    };
    expect(await page({ limit: 3 })).toEqual([[5, 6, 7], true]);
    expect(await page({ limit: 3, beforeSeq: 5 })).toEqual([[2, 3, 4], true]);
    expect(await page({ limit: 3, beforeSeq: 2 })).toEqual([[1], false]);
    expect(await page({ limit: 3, afterSeq: 2 })).toEqual([[3, 4, 5], true]);
    expect(await page({ limit: 3, afterSeq: 5 })).toEqual([[6, 7], false]);
    expect(await codeOf(page({ afterSeq: 1, beforeSeq: 5 }))).toBe('VALIDATION_FAILED');
  });

  it('a thread of long messages comes in replies that fit', async () => {
    const { id, customer } = scene;
    for (let at = 0; at < 40; at++) await app.say(id, customer, '🦊'.repeat(4_000));
    const { messages, more, lastSeq } = await app.call(
      chat.joinConversation,
      { conversationId: id, afterSeq: 0 },
      customer,
    );
    expect({ more, lastSeq, first: messages[0]?.seq }).toEqual({ more: true, lastSeq: 40, first: 1 });
    const tail = await app.call(chat.joinConversation, { conversationId: id }, customer);
    expect(tail.messages.at(-1)?.seq).toBe(40);
    expect(tail.more).toBe(true);
  });
});
