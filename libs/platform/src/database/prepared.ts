import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Ask } from './pipeline.js';
import { rawConnection, type Statement } from './raw-connection.js';

const names = new Map<string, string>();

/** Planning a hot statement costs as much as running it, so it is prepared: under a name made of its text. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}

/** Only for texts that are few: connections keep their plans for good. */
export function preparedStatement(text: string, values: unknown[]): Statement {
  return { text, values, name: nameOf(text) };
}

/** One of few hot statements in a transaction, planned once per connection. Those that aren't awaited share a round trip. */
export function prepared<Row>(tx: EntityManager, sql: string, values: unknown[]): Promise<Row[]> {
  return askIn(tx)<Row>(preparedStatement(sql, values));
}

/** For what is written to be sent in one round trip, in a transaction that takes more. */
export function askIn({ queryRunner }: EntityManager): Ask {
  if (!queryRunner) throw new Error('It takes the entity manager of a transaction');
  return async <Row>(statement: Statement) => {
    const connection = await rawConnection(queryRunner);
    const { rows } = await connection.query<Row>(statement);
    return rows;
  };
}
