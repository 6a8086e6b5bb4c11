import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { runAfterCommit } from './after-commit.js';
import { pipeline } from './pipeline.js';
import { rawConnection, type RawConnection } from './raw-connection.js';

const SET_WORKSPACE = `select set_config('app.workspace_id', $1, true)`;

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
    return pipeline<Row>(this.dataSource, [
      { text: SET_WORKSPACE, values: [workspaceId], name: nameOf(SET_WORKSPACE) },
      { text: sql, values: params, name: nameOf(sql) },
    ]);
  }

  private async transaction<T>(
    work: (tx: EntityManager, connection: RawConnection) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = await rawConnection(runner);
      await runner.startTransaction();
      const result = await work(runner.manager, connection);
      refuseFailed(connection);
      await runner.commitTransaction();
      runAfterCommit(runner);
      return result;
    } catch (error) {
      // The first error is the one to tell; a rollback fails only with the connection.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const names = new Map<string, string>();

/** Planning a hot statement costs as much as running it, so it is prepared: under a name made of its text. */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('base64url');
  names.set(sql, name);
  return name;
}

/** Postgres answers the COMMIT of a failed transaction with a silent rollback: work that swallowed an error must not pass. */
function refuseFailed(connection: RawConnection): void {
  if (connection.getTransactionStatus() === 'E')
    throw new Error('A statement failed and its error was swallowed');
}
