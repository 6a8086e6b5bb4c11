import { Injectable } from '@nestjs/common';
import type { Sentiment } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';

export interface Figures {
  readonly customerId: string;
  readonly conversations: number;
  readonly open: number;
  readonly lastActivityAt: Date;
}

export interface MoodRow {
  readonly customerId: string;
  readonly sentiment: Sentiment;
  readonly at: Date;
}

/** Customers' histories. The mood is read from the newest conversations only: a long history costs no more than a short one. */
@Injectable()
export class FiguresRepository {
  figures(tx: EntityManager, workspaceId: string, ids: string[]): Promise<Figures[]> {
    return tx.query<Figures[]>(
      `select customer_id as "customerId", count(*)::int as conversations, max(last_at) as "lastActivityAt",
         count(*) filter (where status in ('active', 'escalated'))::int as open
       from conversations where workspace_id = $1 and customer_id = any($2) and deleted_at is null group by 1`,
      [workspaceId, ids],
    );
  }

  /** At most 20 for each customer, oldest first. */
  moods(tx: EntityManager, workspaceId: string, ids: string[]): Promise<MoodRow[]> {
    return tx.query<MoodRow[]>(
      `select * from (
         select customer.id as "customerId", mood.sentiment, mood.created_at as at
         from unnest($2::uuid[]) customer (id) cross join lateral (
           select m.sentiment, m.created_at from (
             select c.id from conversations c
             where c.workspace_id = $1 and c.customer_id = customer.id and c.deleted_at is null
             order by c.last_at desc limit 5) newest
           cross join lateral (
             select sentiment, created_at from messages
             where conversation_id = newest.id and seq is not null and sender_type = 'customer' and sentiment is not null
             order by seq desc limit 20) m
           order by m.created_at desc limit 20) mood) moods
       order by at`,
      [workspaceId, ids],
    );
  }

  /** The staff in a customer's conversations. */
  async staffOf(tx: EntityManager, workspaceId: string, customerId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select c.assigned_to as id from conversations c
       where c.workspace_id = $1 and c.customer_id = $2 and c.deleted_at is null and c.assigned_to is not null
       union select m.user_id from conversations c join members m on m.conversation_id = c.id
       where c.workspace_id = $1 and c.customer_id = $2 and c.deleted_at is null and m.role <> 'customer'`,
      [workspaceId, customerId],
    );
    return rows.map(({ id }) => id);
  }
}
