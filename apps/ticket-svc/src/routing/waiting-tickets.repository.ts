import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Waiting } from './decide.js';

/** Tickets that are nobody's, the oldest first. Whoever decided last that it is nobody's doesn't get it. */
const OLDEST = `
  select 'ticket' as kind, t.id, null as category, false as urgent, extract(epoch from t.created_at)::float8 * 1000 as since,
    c.assigned_to as prefers, (
      select h.actor_id from ticket_history h
      where h.ticket_id = t.id and h.field = 'assignee' order by h.at desc, h.id desc limit 1
    ) as "passedBy"
  from tickets t left join routed_conversations c on c.workspace_id = t.workspace_id and c.id = t.conversation_id
  where t.workspace_id = $1 and t.assignee_id is null and t.deleted_at is null and t.status in ('open', 'in_progress')
  order by t.created_at, t.id limit $2`;

/** Tickets as routing sees them: what they are stands in tickets' own table, in the same database. */
@Injectable()
export class WaitingTicketsRepository {
  oldest(tx: EntityManager, workspaceId: string, limit: number): Promise<Waiting[]> {
    return tx.query<Waiting[]>(OLDEST, [workspaceId, limit]);
  }

  async count(tx: EntityManager, workspaceId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `select count(*)::int as n from tickets
       where workspace_id = $1 and assignee_id is null and deleted_at is null and status in ('open', 'in_progress')`,
      [workspaceId],
    );
    return row?.n ?? 0;
  }
}
