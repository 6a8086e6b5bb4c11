import type { Backlog } from '../facts/fact-metrics.js';
import type { Horizon } from './floor.js';
import { type OutboxRow, ROW_COLUMNS } from './outbox-row.js';
import type { RelaySession } from './relay-session.js';

export interface Published {
  readonly row: OutboxRow;
  readonly streamSeq: number;
}

/** Where a fact stands in the stream, or should. */
export interface Mark {
  readonly streamSeq: number;
  readonly eventId: string;
}

const WAITS = `published_at is null and parked_at is null`;

const PENDING = `
  select ${ROW_COLUMNS} from outbox where ${WAITS} and position > $1 and key <> all($2::text[])
  order by position limit $3`;

/** Which rows are published, and in the same statement where the newest of them stands in the stream. */
const MARK = `
  with acked as (
    select * from unnest($1::bigint[], $2::timestamptz[], $3::bigint[], $4::uuid[]) as a (position, created_at, stream_seq, id)
  ), marked as (
    update outbox o set published_at = clock_timestamp(), stream_seq = a.stream_seq, error = null
    from acked a where o.position = a.position and o.created_at = a.created_at
  )
  insert into stream_marks as m (name, stream_seq, event_id, marked_at)
  select 'relay', stream_seq, id, clock_timestamp() from acked order by stream_seq desc limit 1
  on conflict (name) do update
  set stream_seq = excluded.stream_seq, event_id = excluded.event_id, marked_at = excluded.marked_at
  where m.stream_seq is null or excluded.stream_seq > m.stream_seq`;

const FAILED = `
  update outbox set failures = failures + 1, error = $3, parked_at = case when $4 then clock_timestamp() end
  where position = $1 and created_at = $2`;

const HORIZON = `
  select (select min(position) from outbox where ${WAITS}) as oldest,
    pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot())::text as xmax`;

const BACKLOG = `
  select count(*)::int as pending,
    coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as "oldestSeconds",
    (select count(*)::int from (select 1 from outbox where parked_at is not null limit 10000) p) as parked
  from (select created_at from outbox where ${WAITS} limit 10000) w`;

/** The stream keeps nothing older than 30 days. */
const NEWEST = `
  select stream_seq::float8 as "streamSeq", event_id as "eventId" from stream_marks
  where name = 'relay' and stream_seq is not null and marked_at > clock_timestamp() - interval '29 days'`;

const FORGET_NEWEST = `update stream_marks set stream_seq = null, rewound_at = clock_timestamp() where name = 'relay'`;

const PUBLISH_AGAIN = `
  with batch as (
    select position, created_at from outbox
    where position > $1 and published_at > now() - $2 * interval '1 hour' and created_at > now() - interval '31 days'
    order by position limit 5000
  ), reset as (
    update outbox o set published_at = null from batch b where o.position = b.position and o.created_at = b.created_at
  )
  select max(position) as last, count(*)::int as n from batch`;

/** The outbox as the leading relay reads and marks it. */
export class RelayLog {
  constructor(private readonly session: RelaySession) {}

  /** In order of position, without the aggregates in `except`. */
  pending(above: bigint, except: readonly string[], limit: number): Promise<OutboxRow[]> {
    return this.session.query<OutboxRow>(PENDING, [above, except, limit], 'pending');
  }

  async markPublished(published: readonly Published[]): Promise<void> {
    const rows = published.map(({ row }) => row);
    const values = [
      rows.map(({ position }) => position),
      rows.map(({ createdAt }) => createdAt),
      published.map(({ streamSeq }) => streamSeq),
      rows.map(({ id }) => id),
    ];
    await this.session.query(MARK, values, 'mark');
  }

  async recordFailure(row: OutboxRow, error: string, park: boolean): Promise<void> {
    await this.session.query(FAILED, [row.position, row.createdAt, error, park]);
  }

  async horizon(newest: bigint): Promise<Horizon> {
    const [row] = await this.session.query<{ oldest: string | null; xmin: string; xmax: string }>(HORIZON);
    if (!row) throw new Error('No answer');
    const oldestPending = row.oldest === null ? null : BigInt(row.oldest);
    return { oldestPending, newest, xmin: BigInt(row.xmin), xmax: BigInt(row.xmax) };
  }

  /** Counts no further than 10,000. */
  async backlog(): Promise<Backlog> {
    const [row] = await this.session.query<Backlog>(BACKLOG);
    return row ?? { pending: 0, oldestSeconds: 0, parked: 0 };
  }

  /** What should stand in the stream, unless it is too old to be kept there. */
  async newest(): Promise<Mark | undefined> {
    const [row] = await this.session.query<Mark>(NEWEST);
    return row;
  }

  /** The stream lost data: what was published in the last `hours` waits again. Tells how much that is. */
  async publishAgain(hours: number): Promise<number> {
    await this.session.query(FORGET_NEWEST);
    let total = 0;
    let after: string | null = '0';
    while (after !== null) {
      const [batch]: { last: string | null; n: number }[] = await this.session.query(PUBLISH_AGAIN, [
        after,
        hours,
      ]);
      total += batch?.n ?? 0;
      after = batch?.last ?? null;
    }
    return total;
  }

  async keepPartitions(days: number): Promise<void> {
    await this.session.query(`select outbox_keep_partitions($1)`, [days]);
  }
}
