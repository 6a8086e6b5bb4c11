import { Injectable } from '@nestjs/common';
import { CATEGORIES, type ConversationFact } from '@switchboard/contracts';
import { prepared } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { Waiting } from './decide.js';
import { routedForm } from './routed-form.js';

/** Newer facts win, whatever order they come in. Who put it back themselves is noted for as long as it waits. */
const KEEP = `
  insert into routed_conversations as r
    (workspace_id, id, sequence, category, urgent, waiting_since, passed_by, assigned_to, assigned_at)
  values ($1, $2, $3, $4, $5, $6, $8, $7, case when $7::uuid is not null then clock_timestamp() end)
  on conflict (workspace_id, id) do update set sequence = excluded.sequence, category = excluded.category,
    urgent = excluded.urgent, waiting_since = excluded.waiting_since, assigned_to = excluded.assigned_to,
    passed_by = case when excluded.waiting_since is not null then coalesce(excluded.passed_by, r.passed_by) end,
    assigned_at = case when r.assigned_to = excluded.assigned_to then r.assigned_at else excluded.assigned_at end
  where r.sequence < excluded.sequence
  returning id`;

/** The oldest of each category: a long queue of one doesn't hide another. */
const OLDEST = `
  select 'conversation' as kind, w.id, w.category, w.urgent, w.passed_by as "passedBy", null as prefers, extract(epoch from w.waiting_since)::float8 * 1000 as since
  from unnest($2::text[]) as category(name), lateral (
    select * from routed_conversations r
    where r.workspace_id = $1 and r.category = category.name and r.waiting_since is not null
    order by r.urgent desc, r.waiting_since, r.id limit $3) w`;

export interface QueueRow {
  readonly category: (typeof CATEGORIES)[number];
  readonly waiting: number;
  readonly oldestSince: Date;
  readonly medianWait: number;
}

/** What routing keeps of chat's conversations: who waits, and who has what open. */
@Injectable()
export class RoutedConversationsRepository {
  /** Whether it was news. `passedBy`: a person put it back into the queue, from them. `gone`: it was deleted. */
  async keep(
    tx: EntityManager,
    workspaceId: string,
    fact: ConversationFact,
    { passedBy = null, gone = false }: { passedBy?: string | null; gone?: boolean } = {},
  ): Promise<boolean> {
    const { urgent, waitingSince, assignedTo } = routedForm(fact, gone);
    const values = [
      workspaceId,
      fact.id,
      fact.version,
      fact.category,
      urgent,
      waitingSince,
      assignedTo,
      passedBy,
    ];
    return (await prepared(tx, KEEP, values)).length > 0;
  }

  /** What chat doesn't know any more. */
  async forget(tx: EntityManager, workspaceId: string, id: string): Promise<void> {
    await tx.query(`delete from routed_conversations where workspace_id = $1 and id = $2`, [workspaceId, id]);
  }

  oldest(tx: EntityManager, workspaceId: string, perCategory: number): Promise<Waiting[]> {
    return tx.query<Waiting[]>(OLDEST, [workspaceId, CATEGORIES, perCategory]);
  }

  /** What this agent has open; `before`: and had at that time already. */
  async of(tx: EntityManager, workspaceId: string, userId: string, before: Date | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from routed_conversations where workspace_id = $1 and assigned_to = $2
       and ($3::timestamptz is null or assigned_at <= $3) order by assigned_at, id`,
      [workspaceId, userId, before],
    );
    return rows.map(({ id }) => id);
  }

  queues(tx: EntityManager, workspaceId: string): Promise<QueueRow[]> {
    return tx.query<QueueRow[]>(
      `select category, count(*)::int as waiting, min(waiting_since) as "oldestSince", round(extract(epoch from
         percentile_cont(0.5) within group (order by clock_timestamp() - waiting_since)) * 1000)::float8 as "medianWait"
       from routed_conversations where workspace_id = $1 and waiting_since is not null group by category`,
      [workspaceId],
    );
  }
}
