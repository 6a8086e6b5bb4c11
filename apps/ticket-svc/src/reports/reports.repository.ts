import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReportEntity } from './report.entity.js';

@Injectable()
export class ReportsRepository {
  find(tx: EntityManager, workspaceId: string, id: string): Promise<ReportEntity | null> {
    return tx.findOneBy(ReportEntity, { workspaceId, id });
  }

  /** Writers of one report take turns, and so do their facts. */
  lock(tx: EntityManager, workspaceId: string, id: string): Promise<ReportEntity | null> {
    return tx.findOne(ReportEntity, { where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
  }

  async now(tx: EntityManager): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>('select clock_timestamp()::timestamptz(3) as now');
    return row?.now ?? new Date();
  }

  async insert(tx: EntityManager, report: ReportEntity): Promise<void> {
    await tx.insert(ReportEntity, report);
  }

  async update(tx: EntityManager, { id, ...report }: ReportEntity): Promise<void> {
    await tx.update(ReportEntity, { id }, report);
  }

  async countOpen(tx: EntityManager, conversationId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `select count(*)::int as n from reports where conversation_id = $1 and status in ('pending', 'in_review')`,
      [conversationId],
    );
    return row?.n ?? 0;
  }

  /** The open ones that somebody has, in an order in which two who lock them don't wait for each other. */
  async openOf(tx: EntityManager, workspaceId: string, assigneeId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from reports
       where workspace_id = $1 and assignee_id = $2 and status in ('pending', 'in_review') order by id`,
      [workspaceId, assigneeId],
    );
    return rows.map(({ id }) => id);
  }
}
