import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { Ask } from '../database/pipeline.js';
import { prepared, preparedStatement } from '../database/prepared.js';
import type { Mark } from '../outbox/relay-log.js';

export interface Delivery {
  readonly consumer: string;
  readonly eventId: string;
  /** None: it didn't come from the stream. */
  readonly streamSeq?: number;
  /** It may well have been handled before. */
  readonly again: boolean;
}

/** No row: it was handled before. A fact that was published again is remembered at its new place in the stream. */
const REMEMBER = `
  insert into inbox as i (consumer, event_id, stream_seq) values ($1, $2, $3)
  on conflict (consumer, event_id) do update set stream_seq = excluded.stream_seq, handled_at = clock_timestamp()
  where i.stream_seq is distinct from excluded.stream_seq and excluded.stream_seq is not null
  returning xmax = 0 as fresh`;

/** Its failure undoes what was sent behind it. */
const REMEMBER_NEW = `insert into inbox (consumer, event_id, stream_seq) values ($1, $2, $3)`;

/** The furthest of the facts handled last, since the consumer was rewound; the stream keeps nothing older than 30 days. */
const NEWEST = `
  select i.stream_seq::float8 as "streamSeq", i.event_id as "eventId" from (
    select stream_seq, event_id from inbox
    where consumer = $1 and stream_seq is not null
      and handled_at > coalesce((select rewound_at from stream_marks where name = $1), '-infinity')
      and handled_at > clock_timestamp() - interval '29 days'
    order by handled_at desc limit 64
  ) i order by i.stream_seq desc limit 1`;

const FORGET = `
  delete from inbox where (consumer, event_id) in (
    select consumer, event_id from inbox where consumer = $1 and handled_at < clock_timestamp() - interval '31 days'
    order by handled_at limit 5000)`;

/** What a consumer has handled: the row stands in the transaction of its effect. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** False: handled before. Whoever handles it at this moment is waited for. */
  async remember(tx: EntityManager, { consumer, eventId, streamSeq }: Delivery): Promise<boolean> {
    const [row] = await prepared<{ fresh: boolean }>(tx, REMEMBER, [consumer, eventId, streamSeq ?? null]);
    return row?.fresh ?? false;
  }

  /** For statements that are all sent before the first is answered: `isInInbox` when it was handled before. */
  rememberNew(ask: Ask, { consumer, eventId, streamSeq }: Delivery): Promise<unknown> {
    return ask(preparedStatement(REMEMBER_NEW, [consumer, eventId, streamSeq ?? null]));
  }

  async newest(consumer: string): Promise<Mark | undefined> {
    const [mark] = await this.database.inTransaction((tx) => tx.query<Mark[]>(NEWEST, [consumer]));
    return mark;
  }

  /** Whether the consumer has ever stood. */
  async isKnown(consumer: string): Promise<boolean> {
    const rows = await this.database.inTransaction((tx) =>
      tx.query<unknown[]>(`select 1 from stream_marks where name = $1`, [consumer]),
    );
    return rows.length > 0;
  }

  /**
   * Sets the consumer back while no other replica does. `work` runs only when the newest row still is what it was: another
   * replica may have been first.
   */
  rewind(consumer: string, seen: Mark | undefined, work: () => Promise<void>): Promise<void> {
    return this.database.inTransaction(async (tx) => {
      await tx.query(`insert into stream_marks (name) values ($1) on conflict do nothing`, [consumer]);
      await tx.query(`select 1 from stream_marks where name = $1 for update`, [consumer]);
      const [now] = await tx.query<Mark[]>(NEWEST, [consumer]);
      if (now?.eventId !== seen?.eventId) return;
      await work();
      await tx.query(`update stream_marks set rewound_at = clock_timestamp() where name = $1`, [consumer]);
    });
  }

  async forgetOld(consumer: string): Promise<void> {
    await this.database.inTransaction((tx) => tx.query(FORGET, [consumer]));
  }
}

export function isInInbox(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'inbox_pkey';
}
