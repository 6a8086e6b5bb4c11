import { DataSource, type MigrationInterface } from 'typeorm';
import { grantApp } from './grant-app.js';
import { untilUp } from './until-up.js';

export type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  /** The role that owns the tables. */
  readonly ownerUrl: string;
  /** The role the service works as. It gets rights to the rows, and owns nothing. */
  readonly appRole: string;
  readonly migrations: readonly MigrationClass[];
}

const LOCK = 7_262_001;

/**
 * Brings the schema up to date. Replicas that start together take turns; a migration gives up after 3 s of waiting for a
 * table's lock rather than queue up everyone behind it.
 */
export async function migrate({ ownerUrl, appRole, migrations }: MigrateOptions): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    // The lock's connection and the migrations' own.
    poolSize: 2,
    connectTimeoutMS: 5_000,
    logging: false,
    extra: { lock_timeout: 3_000 },
  });
  await untilUp(dataSource);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('set lock_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    await dataSource.runMigrations({ transaction: 'each' });
    await grantApp(lock, appRole);
  } finally {
    // Ending the connection gives the lock back.
    await lock.release();
    await dataSource.destroy();
  }
}
