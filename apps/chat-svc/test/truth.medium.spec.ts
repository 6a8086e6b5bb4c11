import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, type Conversation as ConversationDto, type Message } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { CELL_SQL, cellOf, everyState } from '../src/conversations/quiet-cells.js';
import { Chat, codeOf, inParallel, type Scene } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start({ DATABASE_POOL: '10' });
});
afterAll(() => app.stop());

/** A random walk that can be walked again: the seed is in the test's name. */
function randomly(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed;
  return (choices) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const chosen = choices[Math.floor((state / 2 ** 32) * choices.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  };
}

type Move = (id: string) => Promise<unknown>;

function movesOf({ workspaceId, customer, agent, colleague, admin }: Scene): Move[] {
  const texts = [
    'hello',
    'This is ridiculous, I am furious!!!',
    'I want to kill myself',
    'Thank you so much, great!',
  ];
  const say =
    (by: UserActor, text: string): Move =>
    (id) =>
      app.say(id, by, text);
  return [
    ...texts.map((text) => say(customer, text)),
    ...texts.map((text) => say(customer, text)),
    say(agent, 'I will look into it'),
    say(colleague, 'So will I'),
    (id) => app.say(id, agent, 'note', { private: true }),
    (id) => app.answer(workspaceId, id, { unknown: true }),
    (id) => app.answer(workspaceId, id),
    (id) => app.answer(workspaceId, id),
    (id) => app.call(chat.handoff, { id }, customer),
    (id) => app.call(chat.takeover, { id }, agent),
    (id) => app.call(chat.takeover, { id, force: true }, colleague),
    (id) => app.call(chat.handback, { id }, admin),
    (id) => app.call(chat.handback, { id }, customer),
    (id) => app.call(chat.assign, { id, agentId: colleague.userId }, admin),
    (id) => app.call(chat.assign, { id, agentId: null }, admin),
    (id) => app.call(chat.updateConversation, { id, status: 'resolved' }, customer),
    (id) => app.call(chat.updateConversation, { id, status: 'active', title: `title ${id}` }, customer),
    (id) => app.call(chat.updateConversation, { id, status: 'snoozed', snoozedUntil: inAnHour() }, agent),
    (id) => app.call(chat.updateConversation, { id, tags: ['vip'], category: 'billing' }, agent),
    (id) => app.call(chat.rate, { id, score: 4 }, customer),
    async (id) => {
      const { undoToken } = await app.call(chat.bulk, { ids: [id], action: 'resolve' }, admin);
      if (undoToken) await app.call(chat.undoBulk, { undoToken }, admin);
    },
    (id) => app.call(chat.markRead, { conversationId: id, upToSeq: 1_000 }, agent),
    (id) => app.call(chat.stopAnswer, { id }, customer),
    (id) => app.call(chat.retry, { conversationId: id }, customer),
  ];
}

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

const ALLOWED = [
  'NOT_RESOLVED',
  'ALREADY_RATED',
  'OK',
  'ALREADY_HANDLED',
  'NOT_HANDLER',
  'ILLEGAL_STATUS',
  'NOTHING_TO_RETRY',
  'STALE_ANSWER',
  'Nothing to answer',
  'ANSWER_SUPERSEDED',
  'NOT_FOUND',
];

async function recount(workspaceId: string, agentId: string): Promise<object> {
  const [counts] = await app.sql<object>(
    `select count(*) filter (where open)::int as all, count(*) filter (where open and assigned_to = $2)::int as mine,
       count(*) filter (where open and assigned_to is null and handler = 'agent')::int as unassigned,
       count(*) filter (where open and handler = 'assistant')::int as assistant,
       count(*) filter (where status = 'escalated')::int as escalated,
       count(*) filter (where status = 'snoozed')::int as snoozed, count(*) filter (where status = 'resolved')::int as resolved
     from (select *, status in ('active', 'escalated') as open from conversations where workspace_id = $1 and deleted_at is null) c`,
    [workspaceId, agentId],
  );
  return counts!;
}

/** The figures again, from nothing but the messages. */
function recounted(publics: Message[]): object {
  const of = (type: string): number => publics.filter(({ senderType }) => senderType === type).length;
  const [customer, assistant, agent] = [of('customer'), of('assistant'), of('agent')];
  const times: number[] = [];
  let asked: number | null = null;
  for (const { senderType, createdAt } of publics) {
    if (senderType === 'customer') asked ??= Date.parse(createdAt);
    else if (senderType !== 'system' && asked !== null) {
      times.push(Date.parse(createdAt) - asked);
      asked = null;
    }
  }
  const averageResponseTime = times.length
    ? Math.round(times.reduce((sum, ms) => sum + ms, 0) / times.length)
    : null;
  const last = publics.findLast(({ senderType }) => senderType !== 'system');
  return {
    counts: { total: customer + assistant + agent, customer, assistant, agent },
    averageResponseTime,
    lastSeq: publics.length,
    lastMessage: last
      ? { content: last.content, senderType: last.senderType, createdAt: last.createdAt }
      : null,
  };
}

describe('what is kept equals what is counted again', () => {
  it.each([7, 4711])(
    'after a random walk (seed %i)',
    async (seed) => {
      const scene = await app.scene();
      const more = await Promise.all(
        Array.from({ length: 5 }, () => app.call(chat.createConversation, {}, scene.customer)),
      );
      const ids = [scene.id, ...more.map(({ id }) => id)];
      const choose = randomly(seed);
      const moves = movesOf(scene);
      // Many at once: transitions must not lock each other out, nor count twice.
      const walk = Array.from({ length: 400 }, () => [choose(moves), choose(ids)] as const);
      const outcomes = await inParallel(
        12,
        walk.map(
          ([move, id]) =>
            () =>
              codeOf(move(id)),
        ),
      );
      expect(outcomes.filter((code) => !ALLOWED.includes(code))).toEqual([]);
      await app.call(chat.deleteConversation, { id: ids.pop()! }, scene.admin);

      for (const by of [scene.agent, scene.colleague]) {
        expect(await app.call(chat.countConversations, {}, by)).toEqual(
          await recount(scene.workspaceId, by.userId),
        );
      }
      for (const id of ids) {
        const { members, unread, ...state }: ConversationDto = await app.get(id, scene.agent);
        const publics: Message[] = [];
        for (let more = true; more;) {
          const page = await app.call(
            chat.listMessages,
            { conversationId: id, limit: 100, afterSeq: publics.at(-1)?.seq ?? 0, afterNoteSeq: 10_000 },
            scene.agent,
          );
          publics.push(...page.items);
          more = page.more;
        }
        expect(publics.map(({ seq }) => seq)).toEqual(publics.map((_, at) => at + 1));
        expect(state).toMatchObject(recounted(publics));
        const own = members.find(({ userId }) => userId === scene.agent.userId);
        expect(unread).toBe(publics.filter(({ seq }) => (seq ?? 0) > (own?.readSeq ?? 0)).length);
        await checkFacts(id, state);
      }
    },
    400_000,
  );
});

/** Facts are in the order of their versions, none is missing, and the last one shows what a reader sees. */
async function checkFacts(id: string, state: object): Promise<void> {
  const facts = await app.facts(id);
  expect(facts.map(({ sequence }) => sequence)).toEqual(facts.map((_, at) => at + 1));
  let publicVersion = 0;
  for (const { sequence, data } of facts) {
    const seen = data['conversation'] as { version: number; publicVersion: number } | undefined;
    if (!seen) continue;
    expect(seen.version).toBe(sequence);
    expect(seen.publicVersion).toBeGreaterThanOrEqual(publicVersion);
    publicVersion = seen.publicVersion;
  }
  const last = facts.at(-1)!;
  if (!last.data['conversation']) return;
  const { publicVersion: _, ...shown } = last.data['conversation'] as { publicVersion: number };
  expect(shown).toEqual(state);
}

describe('the hot path', () => {
  it('writes the same fact as the locked path would', async () => {
    const { id, customer, agent } = await app.scene();
    await app.say(id, customer, 'first');
    for (const [by, text] of [
      [customer, 'second'],
      [agent, 'third'],
      [agent, 'fourth'],
      [customer, `${'🦊'.repeat(300)} end`],
    ] as const) {
      const sent = await app.say(id, by, text);
      const { members: _, unread: __, ...state } = await app.get(id, agent);
      const { data } = (await app.facts(id)).at(-1)!;
      const { publicVersion: ___, ...shown } = data['conversation'] as { publicVersion: number };
      expect(shown).toEqual(state);
      expect(data['message']).toEqual(sent);
    }
    const hot = await app.sql(`select 1 from outbox where key = $1 and patch is not null`, [id]);
    expect(hot).toHaveLength(3);
  });

  it('tells cells apart as the state table does', async () => {
    const { dataSource } = app.service.database;
    for (const state of everyState()) {
      const [row] = await dataSource.query<{ cell: string }[]>(
        `select ${CELL_SQL} as cell from (select $1::text as status, $2::text as handler, $3::text as assigned_to, $4::timestamptz as waiting_since) c`,
        [state.status, state.handler, state.assigned?.id ?? null, state.waitingSince],
      );
      expect(row?.cell).toBe(cellOf(state));
    }
  });
});
