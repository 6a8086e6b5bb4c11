import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth, sampleOf, ticket, type PersonFact } from '@switchboard/contracts';
import { Outbox, type UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { refusal, ReportDesk } from './report-desk.js';

let desk: ReportDesk;
beforeAll(async () => {
  desk = await ReportDesk.start();
});
afterAll(() => desk.stop());

const assign = (id: string, by: UserActor, agentId?: string) =>
  desk.call(ticket.assignReport, { id, agentId }, by);
const resolve = (id: string, by: UserActor) =>
  desk.call(ticket.resolveReport, { id, notes: 'Corrected the FAQ' }, by);
const dismiss = (id: string, by: UserActor) => desk.call(ticket.dismissReport, { id }, by);

describe('filing a report', () => {
  it('gives it a priority by its issue, and a time by its priority', async () => {
    const { customer, conversationId, messageId } = await desk.scene();
    const report = await desk.file(customer, conversationId, { messageId });
    expect(report).toMatchObject({
      ...{ conversationId, messageId, issueType: 'incorrect_information', priority: 'high' },
      ...{ status: 'pending', assignedTo: null, overdue: false, resolution: null, version: 1 },
      reportedBy: { id: customer.userId, name: 'Cleo' },
    });
    expect(Date.parse(report.dueAt) - Date.parse(report.createdAt)).toBe(4 * 3_600_000);
    const urgent = await desk.file(customer, conversationId, { priority: 'urgent' });
    expect(Date.parse(urgent.dueAt) - Date.parse(urgent.createdAt)).toBe(2 * 3_600_000);
  });

  it('is for conversations and messages that the caller may see', async () => {
    const { customer, other, agent, conversationId, messageId, noteId } = await desk.scene();
    const elsewhere = desk.thread(customer);
    for (const attempt of [
      () => desk.file(customer, uuid()),
      () => desk.file(other, conversationId),
      () => desk.file(other, conversationId, { messageId }),
      () => desk.file(customer, conversationId, { messageId: uuid() }),
      () => desk.file(customer, conversationId, { messageId: elsewhere.messageId }),
      () => desk.file(customer, conversationId, { messageId: noteId }),
    ])
      expect(await refusal(attempt())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await desk.file(agent, conversationId, { messageId: noteId })).toMatchObject({
      messageId: noteId,
    });
  });

  it('happens once under a key', async () => {
    const { customer, workspaceId, conversationId } = await desk.scene();
    const request = { conversationId, issueType: 'other', description: 'Hm' } as const;
    const again = { token: customer.token, idempotencyKey: 'once' };
    const first = await desk.call(ticket.createReport, request, again);
    expect(await desk.call(ticket.createReport, request, again)).toEqual(first);
    const other = desk.call(ticket.createReport, { ...request, description: 'Hmm' }, again);
    expect(await refusal(other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    expect(await desk.facts(workspaceId, 'ticket.report.created')).toHaveLength(1);
  });

  it('tells whoever has the conversation and the admins; everyone, when nobody has it', async () => {
    const { customer, agent, colleague, admin, conversationId } = await desk.scene();
    const toldOf = async (by: UserActor): Promise<(string | null)[]> =>
      (await desk.call(ticket.listNotifications, {}, by)).items.map((item) => item.reportId);
    const [all] = [await desk.file(customer, conversationId)];
    desk.assignedAgent = { id: agent.userId, name: agent.name };
    const some = await desk.file(customer, conversationId);
    desk.assignedAgent = null;
    expect(await toldOf(agent)).toEqual([some.id, all.id]);
    expect(await toldOf(admin)).toEqual([some.id, all.id]);
    expect(await toldOf(colleague)).toEqual([all.id]);
  });
});

describe('working on a report', () => {
  it('goes from pending over in review to resolved, and says so each time', async () => {
    const { customer, agent, workspaceId, conversationId } = await desk.scene();
    const { id } = await desk.file(customer, conversationId);
    const taken = await assign(id, agent);
    expect(taken).toMatchObject({
      status: 'in_review',
      assignedTo: { id: agent.userId, name: 'Ann' },
      version: 2,
    });
    const done = await resolve(id, agent);
    expect(done).toMatchObject({
      status: 'resolved',
      resolution: { notes: 'Corrected the FAQ', resolvedBy: { id: agent.userId, name: 'Ann' } },
    });
    expect(await desk.call(ticket.getReport, { id }, agent)).toEqual(done);
    const facts = await desk.facts(workspaceId, 'ticket.report.%');
    expect(facts.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['ticket.report.created', 1],
      ['ticket.report.assigned', 2],
      ['ticket.report.resolved', 3],
    ]);
    expect(facts.map(({ data }) => data['openReports'])).toEqual([1, 1, 0]);
  });

  it('is won by one of two who take it at once', async () => {
    const { customer, agent, colleague, conversationId } = await desk.scene();
    for (let round = 0; round < 5; round += 1) {
      const { id } = await desk.file(customer, conversationId);
      const outcomes = await Promise.allSettled([assign(id, agent), assign(id, colleague)]);
      const winner = outcomes.find((each) => each.status === 'fulfilled')?.value;
      const lost = outcomes.filter((each) => each.status === 'rejected').map((each) => each.reason);
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({
        code: 'ALREADY_ASSIGNED',
        data: { agent: winner?.assignedTo },
      });
      expect(await desk.call(ticket.getReport, { id }, agent)).toMatchObject({
        assignedTo: winner?.assignedTo,
      });
    }
  });

  it('is given to others by admins only', async () => {
    const { customer, agent, colleague, admin, conversationId } = await desk.scene();
    const { id } = await desk.file(customer, conversationId);
    expect(await refusal(assign(id, agent, colleague.userId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(assign(id, admin, customer.userId))).toMatchObject({ code: 'NOT_FOUND' });
    await assign(id, agent);
    expect(await assign(id, agent)).toMatchObject({ version: 2 });
    const taken = assign(id, colleague, colleague.userId);
    expect(await refusal(taken)).toMatchObject({ code: 'ALREADY_ASSIGNED' });
    const given = await assign(id, admin, colleague.userId);
    expect(given).toMatchObject({ assignedTo: { name: 'Bob' }, version: 3 });
    const news = await desk.call(ticket.listNotifications, {}, colleague);
    expect(news.items[0]).toMatchObject({
      kind: 'report_assigned',
      reportId: id,
      by: { id: admin.userId, name: 'Ada' },
    });
    expect(await refusal(resolve(id, agent))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await resolve(id, colleague)).toMatchObject({ status: 'resolved' });
  });

  it('is not resolved before somebody has it, and not twice', async () => {
    const { customer, admin, conversationId } = await desk.scene();
    const { id } = await desk.file(customer, conversationId);
    expect(await refusal(resolve(id, admin))).toMatchObject({
      code: 'ILLEGAL_STATUS',
      data: { allowed: ['in_review', 'dismissed'] },
    });
    expect(await dismiss(id, admin)).toMatchObject({ status: 'dismissed', resolution: { notes: null } });
    for (const attempt of [dismiss, resolve, assign]) {
      expect(await refusal(attempt(id, admin))).toMatchObject({
        code: 'ILLEGAL_STATUS',
        data: { allowed: [] },
      });
    }
  });

  it('is over for whoever is no longer of the staff: what they had is pending again', async () => {
    const { customer, agent, workspaceId, conversationId } = await desk.scene();
    const [open, done] = [
      await desk.file(customer, conversationId),
      await desk.file(customer, conversationId),
    ];
    await assign(open.id, agent);
    await assign(done.id, agent);
    await resolve(done.id, agent);
    const { database, app } = desk.service;
    const person = {
      ...(sampleOf(auth.userDeactivated.payload) as unknown as PersonFact),
      userId: agent.userId,
    };
    await database.inWorkspace(workspaceId, (tx) =>
      app.get(Outbox).add(tx, auth.userDeactivated, { workspaceId, sequence: 1, data: person }),
    );
    await desk.service.flush();
    const look = (id: string) => desk.call(ticket.getReport, { id }, customer);
    expect(await look(open.id)).toMatchObject({ status: 'pending', assignedTo: null });
    expect(await look(done.id)).toMatchObject({ status: 'resolved' });
  });
});

describe('whose report it is', () => {
  it('decides who sees it, and customers don’t see what staff wrote down', async () => {
    const { customer, other, agent, conversationId } = await desk.scene();
    const stranger = await desk.person(uuid(), 'owner', 'Xenia');
    const { id } = await desk.file(customer, conversationId);
    await assign(id, agent);
    await resolve(id, agent);
    const own = await desk.call(ticket.getReport, { id }, customer);
    expect(own).toMatchObject({ status: 'resolved', resolution: { resolvedBy: { name: 'Ann' } } });
    expect(JSON.stringify(own)).not.toContain('Corrected the FAQ');
    for (const foreign of [other, stranger]) {
      expect(await refusal(desk.call(ticket.getReport, { id }, foreign))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect((await desk.call(ticket.listReports, {}, foreign)).items).toEqual([]);
      expect(await desk.call(ticket.countReports, {}, foreign)).toMatchObject({ total: 0 });
    }
    for (const by of [customer, other]) {
      for (const attempt of [assign, resolve, dismiss])
        expect(await refusal(attempt(id, by))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const { items } = await desk.call(ticket.listReports, {}, customer);
    expect(items).toEqual([own]);
  });
});

describe('lists of reports', () => {
  it('are filtered, sorted and paged without a gap or a repetition', async () => {
    const { customer, other, agent, conversationId } = await desk.scene();
    const filed = [];
    for (const priority of ['low', 'urgent', 'medium', 'high', 'urgent'] as const)
      filed.push(await desk.file(customer, conversationId, { priority, issueType: 'other' }));
    filed.push(await desk.file(other, desk.thread(other).conversationId));
    const ids = filed.map(({ id }) => id);
    await assign(ids[1]!, agent);
    await dismiss((await assign(ids[2]!, agent)).id, agent);
    const list = async (query: object): Promise<number[]> => {
      const { items } = await desk.call(ticket.listReports, query, agent);
      return items.map(({ id }) => ids.indexOf(id));
    };
    expect(await list({})).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await list({ status: ['in_review', 'dismissed'] })).toEqual([2, 1]);
    expect(await list({ priority: ['urgent'] })).toEqual([4, 1]);
    expect(await list({ assignee: 'me' })).toEqual([2, 1]);
    expect(await list({ assignee: 'none', reporter: customer.userId })).toEqual([4, 3, 0]);
    expect(await list({ assignee: agent.userId, status: ['in_review'] })).toEqual([1]);
    expect(await list({ conversation: conversationId, overdue: false, limit: 2 })).toEqual([4, 3]);
    expect(await list({ overdue: true })).toEqual([]);
    expect(await list({ sort: 'due' })).toEqual([1, 4, 3, 5, 2, 0]);
    for (const sort of ['created', 'due'] as const) {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const request = { sort, limit: 2, cursor: cursor ?? undefined };
        const page = await desk.call(ticket.listReports, request, agent);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size).toBe(6);
      expect(seen).toHaveLength(6);
    }
    expect(await refusal(desk.call(ticket.listReports, { cursor: 'x' }, agent))).toMatchObject({
      code: 'INVALID_CURSOR',
    });
    expect(await refusal(desk.call(ticket.listReports, { assignee: 'x' }, agent))).toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    expect(await desk.call(ticket.countReports, {}, agent)).toMatchObject({
      ...{
        total: 6,
        pending: 4,
        in_review: 1,
        resolved: 0,
        dismissed: 1,
        overdue: 0,
        mine: 1,
        unassigned: 4,
      },
      byPriority: { low: 1, medium: 1, high: 2, urgent: 2 },
      byIssueType: { other: 5, incorrect_information: 1, technical_issue: 0 },
    });
    expect(await desk.call(ticket.countReports, {}, customer)).toMatchObject({ total: 5, mine: 0 });
  });
});
