import pg from 'pg';
import type { Horizon } from './floor.js';
import { type OutboxRow, ROW_COLUMNS } from './outbox-row.js';

/** Any number: one relay per database is active. */
const LEADERSHIP = 7_254_001;
/** Postgres ends a session that says nothing for so long: a frozen leader loses its lock. */
const IDLE_MS = 10_000;
/** After so long without an answer the lock may be gone. Less than `IDLE_MS`. */
const FRESH_MS = 8_000;

export interface Published {
  readonly row: OutboxRow;
  readonly streamSeq: number;
}

export interface Mark {
  readonly streamSeq: number;
  readonly eventId: string;
}

/** The relay's own connection: the lock that makes it the leader, and its statements, each a transaction of its own. */
export class RelaySession {
  private answeredAt = performance.now();
  /** Resolves when the connection, and the lock with it, is gone. */
  readonly ended: Promise<void>;

  private constructor(private readonly client: pg.Client) {
    this.ended = new Promise((resolve) => client.once('end', resolve));
    client.on('error', () => undefined);
  }

  /** Undefined: another relay leads. */
  static async lead(url: string): Promise<RelaySession | undefined> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'relay',
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
      pipeline: true,
    });
    const session = new RelaySession(client);
    try {
      await client.connect();
      await client.query(`set idle_session_timeout = ${IDLE_MS}`);
      const { rows } = await client.query(`select pg_try_advisory_lock($1) as leads`, [LEADERSHIP]);
      if (rows[0]?.leads) return session;
    } catch (error) {
      await session.close();
      throw error;
    }
    await session.close();
    return undefined;
  }

  /** Whether the lock can't have been lost unnoticed: a process that was frozen must not publish what it held. */
  get isFresh(): boolean {
    return performance.now() - this.answeredAt < FRESH_MS;
  }

  /** In order of position, without the aggregates in `except`. */
  pending(above: bigint, except: readonly string[], limit: number): Promise<OutboxRow[]> {
    const sql = `select ${ROW_COLUMNS} from outbox
      where published_at is null and parked_at is null and position > $1 and key <> all($2::text[])
      order by position limit $3`;
    return this.query<OutboxRow>(sql, [above, except, limit], 'pending');
  }

  /** Marks rows as published, and in the same statement where the newest of them stands in the stream. */
  async markPublished(published: readonly Published[]): Promise<void> {
    await this.query(
      `with acked as (
         select * from unnest($1::bigint[], $2::timestamptz[], $3::bigint[], $4::uuid[]) as a (position, created_at, stream_seq, id)
       ), marked as (
         update outbox o set published_at = clock_timestamp(), stream_seq = a.stream_seq, error = null
         from acked a where o.position = a.position and o.created_at = a.created_at
       )
       insert into stream_marks as m (name, stream_seq, event_id, marked_at)
       select 'relay', stream_seq, id, clock_timestamp() from acked order by stream_seq desc limit 1
       on conflict (name) do update set stream_seq = excluded.stream_seq, event_id = excluded.event_id, marked_at = excluded.marked_at
       where m.stream_seq is null or excluded.stream_seq > m.stream_seq`,
      [
        published.map(({ row }) => row.position),
        published.map(({ row }) => row.createdAt),
        published.map(({ streamSeq }) => streamSeq),
        published.map(({ row }) => row.id),
      ],
      'mark',
    );
  }

  async recordFailure(row: OutboxRow, error: string, park: boolean): Promise<void> {
    await this.query(
      `update outbox set failures = failures + 1, error = $3, parked_at = case when $4 then clock_timestamp() end
       where position = $1 and created_at = $2`,
      [row.position, row.createdAt, error, park],
    );
  }

  async horizon(newest: bigint): Promise<Horizon> {
    const [row] = await this.query<{ oldest: string | null; xmin: string; xmax: string }>(
      `select (select min(position) from outbox where published_at is null and parked_at is null) as oldest,
         pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot())::text as xmax`,
    );
    if (!row) throw new Error('No answer');
    const oldestPending = row.oldest === null ? null : BigInt(row.oldest);
    return { oldestPending, newest, xmin: BigInt(row.xmin), xmax: BigInt(row.xmax) };
  }

  /** Counts no further than 10,000. */
  async backlog(): Promise<{ pending: number; oldestSeconds: number; parked: number }> {
    const [row] = await this.query<{ pending: number; oldest: number; parked: number }>(
      `select count(*)::int as pending, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as oldest,
         (select count(*)::int from (select 1 from outbox where parked_at is not null limit 10000) p) as parked
       from (select created_at from outbox where published_at is null and parked_at is null limit 10000) w`,
    );
    return { pending: row?.pending ?? 0, oldestSeconds: row?.oldest ?? 0, parked: row?.parked ?? 0 };
  }

  /** What should stand in the stream, unless it is too old to be kept there. */
  async mark(): Promise<Mark | undefined> {
    const [row] = await this.query<Mark>(
      `select stream_seq::float8 as "streamSeq", event_id as "eventId" from stream_marks
       where name = 'relay' and stream_seq is not null and marked_at > clock_timestamp() - interval '29 days'`,
    );
    return row;
  }

  /** The stream lost data: what was published in the last `hours` waits again. */
  async publishAgain(hours: number): Promise<number> {
    await this.query(
      `update stream_marks set stream_seq = null, rewound_at = clock_timestamp() where name = 'relay'`,
    );
    let total = 0;
    for (let after: string | undefined = '0'; after !== undefined;) {
      const [batch]: { last: string | null; n: number }[] = await this.query(
        `with batch as (
           select position, created_at from outbox
           where position > $1 and published_at > now() - $2 * interval '1 hour' and created_at > now() - interval '31 days'
           order by position limit 5000
         ), reset as (
           update outbox o set published_at = null from batch b where o.position = b.position and o.created_at = b.created_at
         )
         select max(position) as last, count(*)::int as n from batch`,
        [after, hours],
      );
      total += batch?.n ?? 0;
      after = batch?.last ?? undefined;
    }
    return total;
  }

  async keepPartitions(days: number): Promise<void> {
    await this.query(`select outbox_keep_partitions($1)`, [days]);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  /** Under a name it is parsed and planned once. */
  private async query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    const { rows } = await this.client.query<Row>({ name, text, values });
    this.answeredAt = performance.now();
    return rows;
  }
}
