import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { tellEnd } from './after-commit.js';
import { pipeline, pipelineEach, type Ask, type OneTrip } from './pipeline.js';
import { preparedStatement } from './prepared.js';
import { gatherWrites, rawConnection, type RawConnection } from './raw-connection.js';

const SET_WORKSPACE = `select set_config('app.workspace_id', $1, true)`;

/**
 * Planning a statement of the hot path costs more than running it, so it is planned once per connection, whatever its
 * values, and without reading a table whole: it looks rows up by their ids, also while the table is small.
 */
const SET_HOT_PATH = `select set_config('app.workspace_id', $1, true), set_config('plan_cache_mode', 'force_generic_plan', true),
  set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true)`;

/** Transactions. Only services open them, and never one inside another: a second connection could deadlock the pool. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** A transaction in which row-level security shows one workspace. */
  inWorkspace<T>(workspaceId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (tx, connection) => {
      // Queued ahead of the work's first statement and not awaited: it costs no round trip of its own.
      const [scoped, worked] = await Promise.allSettled([
        connection.query({ text: SET_WORKSPACE, values: [workspaceId] }),
        work(tx),
      ]);
      if (scoped.status === 'rejected') throw scoped.reason;
      if (worked.status === 'rejected') throw worked.reason;
      return worked.value;
    });
  }

  /** A transaction on tables that belong to no workspace. */
  inTransaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(work);
  }

  /** The hot path: begin, workspace, one statement and commit in a single round trip. */
  pipelined<Row>(workspaceId: string, sql: string, params: unknown[]): Promise<Row[]> {
    return pipeline(this.dataSource, hotTrip<Row>(workspaceId, sql, params));
  }

  /** The same several times, one transaction after another on one connection, still in a single round trip. */
  pipelinedEach<Row>(
    workspaceId: string,
    sql: string,
    each: readonly unknown[][],
  ): Promise<PromiseSettledResult<Row[]>[]> {
    return pipelineEach(
      this.dataSource,
      each.map((params) => hotTrip<Row>(workspaceId, sql, params)),
    );
  }

  /** Begin, workspace, several statements of which none needs another's answer, and commit in a single round trip. */
  inOneTrip<T>(workspaceId: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    return pipeline(this.dataSource, { first: [preparedStatement(SET_WORKSPACE, [workspaceId])], work });
  }

  private async transaction<T>(
    work: (tx: EntityManager, connection: RawConnection) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = await rawConnection(runner);
      const result = await inTransactionOf(connection, async () => {
        // BEGIN is ours; TypeORM must not begin another one inside.
        Object.assign(runner, { isTransactionActive: true });
        return work(runner.manager, connection);
      }).catch((error: unknown) => {
        tellEnd(runner, 'rolledBack');
        throw error;
      });
      tellEnd(runner, 'committed');
      return result;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

function hotTrip<Row>(workspaceId: string, sql: string, params: unknown[]): OneTrip<Row[]> {
  return {
    first: [preparedStatement(SET_HOT_PATH, [workspaceId])],
    work: (ask) => ask<Row>(preparedStatement(sql, params)),
  };
}

/** BEGIN is queued ahead of the work's first statement and not awaited, so that it costs no round trip. */
async function inTransactionOf<T>(connection: RawConnection, work: () => Promise<T>): Promise<T> {
  gatherWrites(connection);
  const [begun, worked] = await Promise.allSettled([connection.query({ text: 'BEGIN' }), work()]);
  try {
    // The first error is the one to tell: without a BEGIN the connection is gone and nothing else worked either.
    if (begun.status === 'rejected') throw begun.reason;
    if (worked.status === 'rejected') throw worked.reason;
    const { command } = await connection.query({ text: 'COMMIT' });
    // Postgres answers the COMMIT of a failed transaction with a silent rollback: work that swallowed an error must not pass.
    if (command !== 'COMMIT') throw new Error('A statement failed and its error was swallowed');
    return worked.value;
  } catch (error) {
    // It fails only with the connection.
    await connection.query({ text: 'ROLLBACK' }).catch(() => undefined);
    throw error;
  }
}
