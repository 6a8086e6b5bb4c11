import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Notification, Report, ReportStats } from '@switchboard/contracts';
import { Api } from './support/api.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

const REPORT = [
  ...['id', 'conversationId', 'messageId', 'reportedBy', 'issueType', 'priority', 'description', 'status'],
  ...['assignedTo', 'dueAt', 'overdue', 'resolution', 'createdAt'],
];
/** A low report is due at once here, so that nobody has to wait two days. */
const LOW_SECONDS = 10;

let system: System;
let owner: Api;
let agent: Api;
let colleague: Api;
let customer: Api;

beforeAll(async () => {
  system = await System.start({ env: { REPORT_TARGET_LOW_SECONDS: String(LOW_SECONDS) } });
  owner = await Api.owner(system.address);
  [agent, colleague, customer] = await Promise.all([
    owner.colleague('agent', 'Ann'),
    owner.colleague('agent', 'Bob'),
    owner.customer(),
  ]);
}, 300_000);
afterAll(() => system?.stop(), 60_000);

const file = async (by: Api, more: object = {}): Promise<Report> => {
  const { id: conversationId } = await by.newConversation({ title: 'A lamp' });
  const body = { conversationId, issueType: 'technical_issue', description: 'It is broken', ...more };
  return (await by.expect<Report>(201, 'POST', '/reports', { body })).body.data;
};
const put = (by: Api, { id }: Report, verb: string, body: object = {}) =>
  by.call<Report>('PUT', `/reports/${id}/${verb}`, { body });
const statusOf = async (conversationId: string): Promise<string> =>
  (await agent.get<Conversation>(`/conversations/${conversationId}`)).status;

describe('a report', () => {
  it('is about a message of one’s own conversation, and escalates it', async () => {
    const { id: conversationId } = await customer.newConversation();
    const { id: messageId } = await customer.say(conversationId, 'Where is my lamp?');
    const body = { conversationId, messageId, issueType: 'need_human_agent', description: '  Nobody came ' };
    const report = (await customer.expect<Report>(201, 'POST', '/reports', { body })).body.data;
    expect(Object.keys(report)).toEqual(expect.arrayContaining(REPORT));
    expect(report).toMatchObject({
      ...{ conversationId, messageId, priority: 'high', status: 'pending', description: 'Nobody came' },
      ...{ assignedTo: null, overdue: false, resolution: null },
      reportedBy: { id: customer.userId, name: customer.signedIn.user.name },
    });
    expect(Date.parse(report.dueAt) - Date.parse(report.createdAt)).toBe(4 * 3_600_000);
    await until('it is escalated', async () => (await statusOf(conversationId)) === 'escalated');
    expect(await agent.get<Conversation>(`/conversations/${conversationId}`)).toMatchObject({
      handoffReason: 'report',
    });
  });

  it('is not about what is somebody else’s, and not about nothing', async () => {
    const stranger = await owner.customer();
    const { id: conversationId } = await customer.newConversation();
    const attempt = async (by: Api, body: object): Promise<string> => {
      const answer = await by.call('POST', '/reports', { body });
      return `${answer.status} ${answer.body.error?.code}`;
    };
    const good = { conversationId, issueType: 'other', description: 'Hm' };
    expect(await attempt(stranger, good)).toBe('404 NOT_FOUND');
    expect(await attempt(Api.anonymous(system.address), good)).toBe('401 UNAUTHENTICATED');
    for (const wrong of [
      { description: '' },
      { description: '😀'.repeat(1_001) },
      { issueType: 'boredom' },
      { priority: 'highest' },
      { conversationId: 'x' },
      { status: 'resolved' },
    ])
      expect(await attempt(customer, { ...good, ...wrong })).toBe('400 VALIDATION_FAILED');
    const longest = { ...good, description: '😀'.repeat(1_000), priority: 'high' };
    await customer.expect(201, 'POST', '/reports', { body: longest });
  });

  it('goes to one of two who take it at once; the other is told who has it', async () => {
    const report = await file(customer);
    const answers = await Promise.all([put(agent, report, 'assign'), put(colleague, report, 'assign')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = answers[0]?.status === 200 ? answers : answers.toReversed();
    expect(won?.body.data).toMatchObject({ status: 'in_review' });
    expect(lost?.body.error).toMatchObject({ code: 'ALREADY_ASSIGNED', agent: won?.body.data.assignedTo });
  });

  it('is resolved with notes by whoever has it; the last one closed calms the conversation', async () => {
    const report = await file(customer);
    const { conversationId } = report;
    await until('it is escalated', async () => (await statusOf(conversationId)) === 'escalated');
    const early = await put(owner, report, 'resolve', { notes: 'Done' });
    expect([early.status, early.body.error?.code]).toEqual([409, 'ILLEGAL_STATUS']);
    expect(early.body.error?.allowed).toEqual(['in_review', 'dismissed']);
    await put(agent, report, 'assign');
    expect((await put(agent, report, 'resolve')).status).toBe(400);
    expect((await put(colleague, report, 'resolve', { notes: 'Mine' })).status).toBe(403);
    const done = await put(agent, report, 'resolve', { notes: 'Sent a new lamp' });
    expect(done.body.data).toMatchObject({ status: 'resolved', resolution: { notes: 'Sent a new lamp' } });
    await until('it is active', async () => (await statusOf(conversationId)) === 'active');
    const own = await customer.get<Report>(`/reports/${report.id}`);
    expect(own).toMatchObject({ status: 'resolved' });
    expect(JSON.stringify(own)).not.toContain('Sent a new lamp');
    expect((await customer.get<Report[]>('/reports')).map(({ id }) => id)).toContain(report.id);
  });
});

describe('a report whose time is up', () => {
  it('is told of once, whatever happens to the service meanwhile', async () => {
    const ears = await Promise.all([Listener.connect(agent), Listener.connect(customer)]);
    const reports = await Promise.all(Array.from({ length: 8 }, () => file(customer, { priority: 'low' })));
    // Once while the targets run, once while they are running out.
    await system.kill('ticket');
    await system.healthy();
    const due = Math.min(...reports.map(({ dueAt }) => Date.parse(dueAt)));
    await until('the first are nearly due', () => Date.now() > due - 300, 30_000);
    await system.kill('ticket');
    const breaches = (ear: Listener): string[] =>
      ear.heard
        .filter(({ event }) => event === 'report:update')
        .map(({ payload }) => payload as Report)
        .filter(({ overdue }) => overdue)
        .map(({ id }) => id);
    await until('all are told of', () => ears.every((ear) => breaches(ear).length >= 8), 20_000);
    for (const ear of ears) expect(breaches(ear).sort()).toEqual(reports.map(({ id }) => id).sort());
    await system.healthy();
    const list = (await agent.expect<Report[]>(200, 'GET', '/reports?overdue=true&limit=100')).body.data;
    for (const { id } of reports)
      expect(list.find((each) => each.id === id)).toMatchObject({ overdue: true });
    expect((await agent.get<ReportStats>('/reports/stats')).overdue).toBe(list.length);
    const news = await owner.get<Notification[]>('/notifications?limit=100');
    const told = news.filter(({ kind }) => kind === 'report_overdue').map(({ reportId }) => reportId);
    for (const { id } of reports) expect(told.filter((each) => each === id)).toEqual([id]);
    for (const ear of ears) ear.close();
  }, 90_000);
});

describe('notifications', () => {
  it('are kept until they are read', async () => {
    const before = await agent.expect<Notification[]>(200, 'GET', '/notifications');
    expect(before.body.meta?.total).toBeGreaterThan(0);
    const [first] = before.body.data;
    const left = await agent.expect<{ unread: number }>(200, 'PUT', '/notifications/read', {
      body: { ids: [first?.id] },
    });
    expect(left.body.data.unread).toBe((before.body.meta?.total ?? 0) - 1);
    await agent.expect(200, 'PUT', '/notifications/read', { body: {} });
    expect(await agent.get<Notification[]>('/notifications')).toEqual([]);
    expect((await customer.call('GET', '/notifications')).status).toBe(403);
  });
});
