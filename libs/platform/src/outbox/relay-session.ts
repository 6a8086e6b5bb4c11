import pg from 'pg';

/** Any number: one relay per database is active. */
const LEADERSHIP = 7_254_001;
/** Postgres ends a session that says nothing for so long: a frozen leader loses its lock. */
const IDLE_MS = 10_000;
/** After so long without an answer the lock may be gone. Less than `IDLE_MS`. */
const FRESH_MS = 8_000;

/** The relay's own connection, straight to Postgres: the session's advisory lock is what makes it the leader. */
export class RelaySession {
  /** Resolves when the connection, and the lock with it, is gone. */
  readonly ended: Promise<void>;
  private answeredAt = performance.now();

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
      // Commits that nobody waits for, beside those that people wait for. A crash of Postgres may take the last of them
      // back: then their facts are published again, under the ids by which the broker and every inbox know them.
      await client.query(`set synchronous_commit = off`);
      // Statements are planned once, at the start or when a month's partition is new: an empty table looks cheapest to read
      // whole, and would still be read whole when it has grown.
      await client.query(`set enable_seqscan = off`);
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

  /** A transaction of its own. Under a name it is parsed and planned once. */
  async query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    const { rows } = await this.client.query<Row>({ name, text, values });
    this.answeredAt = performance.now();
    return rows;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
