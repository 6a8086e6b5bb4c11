import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticket } from '@switchboard/contracts';
import { ServiceConfig, type UserActor } from '@switchboard/platform';
import type { TestService } from '@switchboard/platform/testing';
import { ReportDesk } from './report-desk.js';

/** Targets of seconds instead of hours. */
const SHORT = { REPORT_TARGET_URGENT_SECONDS: '1', REPORT_TARGET_HIGH_SECONDS: '2' };

describe('a report whose time is up', () => {
  let desk: ReportDesk;
  let databaseUrl: string;
  beforeAll(async () => {
    desk = await ReportDesk.start(SHORT);
    ({ databaseUrl } = desk.service.app.get(ServiceConfig));
  });
  afterAll(() => desk.stop());

  const breaches = async (workspaceId: string): Promise<{ id: string; lateMs: number }[]> => {
    const sql = `select key as id, (extract(epoch from created_at - (data->'report'->>'dueAt')::timestamptz) * 1000)::float8
      as "lateMs" from outbox where workspace_id = $1 and type = 'ticket.report.overdue'`;
    return desk.service.database.inTransaction((tx) => tx.query(sql, [workspaceId]));
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const deadline = Date.now() + 15_000; !(await isSo());) {
      if (Date.now() > deadline) throw new Error('It never became so');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const file = (by: UserActor, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        desk.file(by, desk.thread(by).conversationId, { priority: n % 2 ? 'high' : 'urgent' }),
      ),
    );

  it('is told of once, within 5 s, over two replicas and a restart', async () => {
    const { customer, agent, admin, workspaceId } = await desk.scene();
    const replica: TestService = await desk.replica(databaseUrl, SHORT);
    const reports = await file(customer, 20);
    await until(async () => (await breaches(workspaceId)).length > 2);
    // In the middle of it one of the two goes and another comes.
    const [successor] = await Promise.all([desk.replica(databaseUrl, SHORT), replica.stop()]);
    await until(async () => (await breaches(workspaceId)).length >= reports.length);
    await successor.stop();
    const told = await breaches(workspaceId);
    expect(told.map(({ id }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
    for (const { lateMs } of told) expect(lateMs).toBeLessThan(5_000);

    const overdue = await desk.call(ticket.listReports, { overdue: true, limit: 100 }, agent);
    expect(overdue.items).toHaveLength(20);
    expect(overdue.items[0]).toMatchObject({ overdue: true, version: 2 });
    expect(await desk.call(ticket.countReports, {}, agent)).toMatchObject({ overdue: 20 });
    const news = await desk.call(ticket.listNotifications, { limit: 100 }, admin);
    expect(news.items.filter(({ kind }) => kind === 'report_overdue')).toHaveLength(20);
  });

  it('is of no concern once it is closed; whoever has it hears of it', async () => {
    const { customer, agent, workspaceId } = await desk.scene();
    const [closed, taken] = await file(customer, 2);
    if (!closed || !taken) throw new Error('Two were filed');
    for (const { id } of [closed, taken]) await desk.call(ticket.assignReport, { id }, agent);
    await desk.call(ticket.resolveReport, { id: closed.id, notes: 'In time' }, agent);
    await until(async () => (await breaches(workspaceId)).length > 0);
    expect((await breaches(workspaceId)).map(({ id }) => id)).toEqual([taken.id]);
    const { items } = await desk.call(ticket.listNotifications, {}, agent);
    const late = items.filter(({ kind }) => kind === 'report_overdue');
    expect(late.map(({ reportId }) => reportId)).toEqual([taken.id]);
    await desk.call(ticket.resolveReport, { id: taken.id, notes: 'Late' }, agent);
    expect(await desk.call(ticket.countReports, {}, agent)).toMatchObject({ overdue: 0, resolved: 2 });
  });
});
