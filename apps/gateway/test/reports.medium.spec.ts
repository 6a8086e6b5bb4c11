import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ear } from './support/ear.js';
import type { Json } from './support/json.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';

let stack: Stack;
let owner: Person;
let agent: Person;
let customer: Person;
let other: Person;
const open = listening();
/** On the second gateway: what is said to the first must reach it. */
const listen = (person: Person): Promise<Ear> => open(person, stack.otherUrl);

beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
  [agent, customer, other] = [await owner.agent(), await owner.customer(), await owner.customer('Otto')];
  // Notifications go to people who are known there.
  await stack.auth.flush();
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const file = async (by: Person, more: object = {}): Promise<Json> => {
  const { id: conversationId } = await by.begin();
  const body = { conversationId, issueType: 'incorrect_information', description: 'Wrong', ...more };
  return by.data(201, 'POST', '/reports', body);
};

describe('a report', () => {
  test('is told to staff as it is, and to who filed it without the notes; to no other customer', async () => {
    const [theirs, ours, stranger] = [await listen(customer), await listen(agent), await listen(other)];
    const report = await file(customer);
    expect(await ours.wait('report:new')).toEqual(report);
    expect(await theirs.wait('report:new')).toEqual(report);
    await agent.data(200, 'PUT', `/reports/${report.id}/assign`, {});
    const done = await agent.data(200, 'PUT', `/reports/${report.id}/resolve`, {
      notes: 'A secret of staff',
    });
    const closed = ({ status }: Json) => status === 'resolved';
    expect(await ours.wait('report:update', closed)).toEqual(done);
    const told = await theirs.wait('report:update', closed);
    expect(told.resolution).toEqual({
      resolvedBy: { id: agent.id, name: 'Adam' },
      resolvedAt: done.resolution.resolvedAt,
    });
    expect(theirs.of('report:update').map(({ status }) => status)).toEqual(['in_review', 'resolved']);
    expect(JSON.stringify(theirs.heard)).not.toContain('A secret of staff');
    expect(stranger.heard.filter(({ name }) => name.startsWith('report'))).toEqual([]);
    expect([...theirs.of('notification'), ...stranger.of('notification')]).toEqual([]);
  });

  test('escalates its conversation and calms it, live', async () => {
    const theirs = await listen(customer);
    const report = await file(customer);
    const { conversationId } = report;
    const of = (status: string) => (event: Json) => event.id === conversationId && event.status === status;
    const { version } = await theirs.wait('conversation:updated', of('escalated'));
    await owner.data(200, 'PUT', `/reports/${report.id}/dismiss`, {});
    await theirs.wait('conversation:updated', (event) => of('active')(event) && event.version > version);
    const { status, handoffReason } = await agent.data(200, 'GET', `/conversations/${conversationId}`);
    expect({ status, handoffReason }).toEqual({ status: 'active', handoffReason: null });
  });
});

describe('a notification', () => {
  test('comes at once, waits until it is read, and is each one’s own', async () => {
    await agent.data(200, 'PUT', '/notifications/read', {});
    const [ours, theirs] = [await listen(agent), await listen(owner)];
    const report = await file(customer);
    const heard = await ours.wait('notification', ({ reportId }) => reportId === report.id);
    expect(heard).toMatchObject({ kind: 'report', by: { id: customer.id, name: 'Clara' } });
    await theirs.wait('notification', ({ id }) => id === heard.id);
    const { body } = await agent.call('GET', '/notifications');
    expect(body).toMatchObject({ data: [heard], meta: { total: 1, nextCursor: null } });
    expect(await agent.data(200, 'PUT', '/notifications/read', { ids: [heard.id] })).toEqual({ unread: 0 });
    const left: Json[] = await owner.data(200, 'GET', '/notifications');
    expect(left.map(({ id }) => id)).toContain(heard.id);
  });
});

describe('the list of reports', () => {
  test('is asked as the public API says', async () => {
    const report = await file(customer, { priority: 'urgent' });
    const ids = async (query: string): Promise<string[]> => {
      const found: Json[] = await agent.data(200, 'GET', `/reports?${query}`);
      return found.map(({ id }) => id);
    };
    expect(await ids('status=pending,in_review&priority=urgent&assignee=none&overdue=false')).toEqual([
      report.id,
    ]);
    expect(await ids('overdue=true')).toEqual([]);
    const stats = await agent.data(200, 'GET', '/reports/stats');
    expect(stats.total).toBe((await ids('limit=100')).length);
    for (const query of ['status=open', 'overdue=maybe', 'assignee=nobody', 'sort=priority', 'x=1']) {
      const { status, body } = await agent.call('GET', `/reports?${query}`);
      expect([query, status, body.error.code]).toEqual([query, 400, 'VALIDATION_FAILED']);
    }
    await until('the list has it', async () => (await ids(`conversation=${report.conversationId}`)).length);
  });
});
