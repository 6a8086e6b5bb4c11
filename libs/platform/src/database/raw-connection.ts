import type { Duplex } from 'node:stream';
import type { QueryRunner } from 'typeorm';

export interface Statement {
  readonly text: string;
  readonly values?: unknown[];
  /** Parsed and planned once per connection under this name, which must always stand for the same text. */
  readonly name?: string;
}

/** What we use of `pg`'s client beneath TypeORM. */
export interface RawConnection {
  readonly connection: { readonly stream: Pick<Duplex, 'cork' | 'uncork'> };
  /** Queued at once: statements reach the server in the order of these calls, before any of them is answered. */
  query<Row>(statement: Statement): Promise<{ command: string; rows: Row[] }>;
  /** What writes itself and tells of its answers itself. */
  query(batch: { submit(wire: object): void }): unknown;
}

export async function rawConnection(runner: QueryRunner): Promise<RawConnection> {
  const connection: RawConnection = await runner.connect();
  return connection;
}

/**
 * What is queued from here to the end of this turn leaves in one write. `pg` makes one of each statement, which costs more
 * than the statement.
 */
export function gatherWrites({ connection: { stream } }: RawConnection): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
