import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type BulkBody, type BulkDone, chat } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
let scene: Scene;
let ids: string[];
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await app.scene();
  const { customer, agent, colleague } = scene;
  const more = [1, 2].map(() => app.call(chat.createConversation, {}, customer));
  ids = [scene.id, ...(await Promise.all(more)).map(({ id }) => id)];
  // Whom chat knows: from facts, or because they were here.
  for (const by of [agent, colleague]) await app.say(scene.id, by, 'Here', { private: true });
});

const bulk = (body: Omit<BulkBody, 'ids'>, by: UserActor = scene.agent, of = ids): Promise<BulkDone> =>
  app.call(chat.bulk, { ids: of, ...body }, by);
const undo = async (undoToken: string | null, by: UserActor = scene.agent): Promise<unknown[]> =>
  (await app.call(chat.undoBulk, { undoToken: undoToken! }, by)).results;
const all = () => Promise.all(ids.map((id) => app.get(id, scene.agent)));
const counts = () => app.call(chat.countConversations, {}, scene.agent);

/** Without what only goes on: versions, times, what the system says in the thread. */
const standing = async () =>
  (await all()).map(
    ({ status, handler, assignedAgent, assignedBecause, waitingSince, snoozedUntil, category, tags }) => ({
      ...{ status, handler, assignedAgent, assignedBecause, waitingSince, snoozedUntil, category, tags },
    }),
  );

describe('a bulk command', () => {
  it('does each on its own and says what became of it', async () => {
    const { agent, customer } = scene;
    await app.call(chat.handoff, { id: ids[1]! }, customer);
    await app.call(chat.updateConversation, { id: ids[2]!, status: 'resolved' }, agent);
    const foreign = (await app.scene()).id;
    const of = [...ids, foreign, ids[0]!];
    const { results, undoToken, undoUntil } = await bulk({ action: 'reopen' }, agent, of);
    expect(results).toMatchObject([
      { id: ids[0], ok: true, changed: false },
      { id: ids[1], ok: false, changed: false, error: { code: 'ILLEGAL_STATUS' } },
      { id: ids[2], ok: true, changed: true },
      { id: foreign, ok: false, error: { code: 'NOT_FOUND' } },
    ]);
    expect(undoToken).toEqual(expect.any(String));
    expect(Date.parse(undoUntil!) - Date.now()).toBeGreaterThan(25_000);
    expect(await bulk({ action: 'reopen' }, agent, [ids[0]!])).toMatchObject({ undoToken: null });
  });

  it('is staff’s, and needs what its action needs', async () => {
    const code = (body: Omit<BulkBody, 'ids'>, by?: UserActor) => codeOf(bulk(body, by));
    expect(await code({ action: 'resolve' }, scene.customer)).toBe('FORBIDDEN');
    for (const action of ['assign', 'snooze', 'categorise', 'tag', 'untag'] as const)
      expect(await code({ action })).toBe('VALIDATION_FAILED');
    const past = new Date(Date.now() - 1_000).toISOString();
    expect(await code({ action: 'snooze', snoozedUntil: past })).toBe('VALIDATION_FAILED');
    expect(await code({ action: 'assign', agentId: uuid() })).toBe('NOT_FOUND');
    expect(await code({ action: 'assign', agentId: scene.customer.userId })).toBe('NOT_FOUND');
    const many = Array.from({ length: 201 }, () => uuid());
    expect(await codeOf(bulk({ action: 'resolve' }, scene.agent, many))).toBe('VALIDATION_FAILED');
  });
});

describe('undo', () => {
  it.each([
    { action: 'assign', agentId: 'colleague' },
    { action: 'assign', agentId: null },
    { action: 'resolve' },
    { action: 'snooze', snoozedUntil: new Date(Date.now() + 3_600_000).toISOString() },
    { action: 'reopen' },
    { action: 'categorise', category: 'billing' },
    { action: 'tag', tags: ['vip'] },
    { action: 'untag', tags: ['old'] },
  ] as const)('puts back what $action did, whatever it was before', async (body) => {
    const { agent, customer, workspaceId } = scene;
    await app.call(chat.handoff, { id: ids[1]! }, customer);
    await app.call(chat.takeover, { id: ids[2]! }, agent);
    await app.call(chat.updateConversation, { id: ids[2]!, tags: ['old'] }, agent);
    const resolved = await app.call(chat.createConversation, {}, customer);
    await app.call(chat.updateConversation, { id: resolved.id, status: 'resolved' }, customer);
    ids.push(resolved.id);
    const [before, counted] = [await standing(), await counts()];
    const agentId = 'agentId' in body && body.agentId ? scene.colleague.userId : null;
    const command = body.action === 'assign' ? { ...body, agentId } : body;
    const { undoToken, results } = await bulk(command as Omit<BulkBody, 'ids'>);
    expect(await standing()).not.toEqual(before);
    const undone = await undo(undoToken);
    expect(undone).toHaveLength(results.filter(({ changed }) => changed).length);
    expect(undone).toEqual(undone.map(() => expect.objectContaining({ ok: true, changed: true })));
    expect(await standing()).toEqual(before);
    expect(await counts()).toEqual(counted);
    expect(await codeOf(undo(undoToken))).toBe('NOT_FOUND');
    expect(await app.sql(`select 1 from undo_steps where workspace_id = $1`, [workspaceId])).toEqual([]);
  });

  it('never overwrites what somebody changed since; that somebody wrote is no change', async () => {
    const { agent, colleague, customer } = scene;
    const { undoToken } = await bulk({ action: 'assign', agentId: colleague.userId });
    // Away and back: it looks as it did, but it is the colleague's choice now.
    await app.call(chat.assign, { id: ids[0]!, agentId: agent.userId }, colleague);
    await app.call(chat.assign, { id: ids[0]!, agentId: colleague.userId }, colleague);
    await app.say(ids[1]!, customer, 'Hello');
    await app.say(ids[1]!, colleague, 'note', { private: true });
    await app.call(chat.markRead, { conversationId: ids[1]!, upToSeq: 9 }, agent);
    await app.call(chat.deleteConversation, { id: ids[2]! }, scene.admin);
    const byId = new Map((await undo(undoToken)).map((result) => [(result as { id: string }).id, result]));
    expect(byId.get(ids[0]!)).toMatchObject({ ok: false, error: { code: 'CHANGED_SINCE' } });
    expect(byId.get(ids[1]!)).toMatchObject({ ok: true });
    expect(byId.get(ids[2]!)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await app.get(ids[0]!, agent)).toMatchObject({ assignedAgent: { id: colleague.userId } });
    expect(await app.get(ids[1]!, agent)).toMatchObject({ assignedAgent: null, handler: 'assistant' });
  });

  it('gives nothing back to somebody who has left', async () => {
    const { agent, colleague, workspaceId } = scene;
    await app.call(chat.takeover, { id: ids[0]! }, agent);
    const { undoToken } = await bulk({ action: 'assign', agentId: colleague.userId });
    const gone = `update people set is_active = false where workspace_id = $1 and user_id = $2`;
    await app.sql(gone, [workspaceId, agent.userId]);
    const byId = new Map((await undo(undoToken)).map((result) => [(result as { id: string }).id, result]));
    expect(byId.get(ids[0]!)).toMatchObject({ ok: false, error: { code: 'CHANGED_SINCE' } });
    expect(byId.get(ids[1]!)).toMatchObject({ ok: true });
  });

  it('is one’s own, and ends after its time', async () => {
    const { undoToken } = await bulk({ action: 'resolve' });
    expect(await codeOf(undo(undoToken, scene.colleague))).toBe('NOT_FOUND');
    expect(await codeOf(undo(undoToken, scene.customer))).toBe('FORBIDDEN');
    await app.sql(`update undo_steps set expires_at = clock_timestamp() where undo_id = $1`, [undoToken]);
    expect(await codeOf(undo(undoToken))).toBe('NOT_FOUND');
  });

  it('given twice at once is done once', async () => {
    const { undoToken } = await bulk({ action: 'resolve' });
    await Promise.allSettled([undo(undoToken), undo(undoToken)]);
    const facts = await app.facts(ids[0]!);
    expect(facts.filter(({ type }) => type.endsWith('reopened'))).toHaveLength(1);
  });
});
