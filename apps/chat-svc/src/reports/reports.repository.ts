import { Injectable } from '@nestjs/common';
import type { Report } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';

/** Newer facts win, whatever order they come in. */
const KEEP = `
  insert into reports (workspace_id, report_id, conversation_id, sequence, open) values ($1, $2, $3, $4, $5)
  on conflict (report_id) do update set sequence = excluded.sequence, open = excluded.open
  where reports.sequence < excluded.sequence
  returning open`;

@Injectable()
export class ReportsRepository {
  /** Whether it is open now; null: nothing new. */
  async keep(tx: EntityManager, workspaceId: string, report: Report): Promise<boolean | null> {
    const { id, conversationId, version, status } = report;
    const open = status === 'pending' || status === 'in_review';
    const values = [workspaceId, id, conversationId, version, open];
    const [row] = await tx.query<{ open: boolean }[]>(KEEP, values);
    return row?.open ?? null;
  }

  async anyOpen(tx: EntityManager, workspaceId: string, conversationId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from reports where workspace_id = $1 and conversation_id = $2 and open limit 1`,
      [workspaceId, conversationId],
    );
    return rows.length > 0;
  }
}
