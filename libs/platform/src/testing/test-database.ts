import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, type MigrationClass } from '../database/migrate.js';
import { testServers } from './servers.js';

const LOCK = 7_262_002;
const OWNER = 'switchboard_test_owner';
const APP = 'switchboard_test_app';

export interface TestDatabase {
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** The role a service works as: row-level security holds for it. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A fresh migrated database, cloned in milliseconds from a template that is made once per set of migrations. */
export async function createTestDatabase(
  name: string,
  migrations: readonly MigrationClass[],
): Promise<TestDatabase> {
  const database = `test_${name}_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    // Roles and templates are shared by all workers.
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await createRoles(admin);
    const template = await migratedTemplate(admin, migrations);
    await admin.query(`create database ${database} template ${template} owner ${OWNER}`);
  });
  return {
    ownerUrl: urlOf(database, OWNER),
    appUrl: urlOf(database, APP),
    drop: () => asAdmin((admin) => admin.query(`drop database if exists ${database} with (force)`)),
  };
}

async function createRoles(admin: pg.Client): Promise<void> {
  for (const role of [OWNER, APP]) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await admin.query(`create role ${role} login password '${role}'`);
  }
}

async function migratedTemplate(admin: pg.Client, migrations: readonly MigrationClass[]): Promise<string> {
  const source = migrations.map((migration) => `${migration.name} ${migration.toString()}`).join('\n');
  const template = `test_template_${createHash('sha256').update(source).digest('hex').slice(0, 16)}`;
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
  if (rowCount) return template;
  // Under another name until it is whole: a run that was cut off must leave nothing that looks like a template.
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft} owner ${OWNER}`);
  await migrate({ ownerUrl: urlOf(draft, OWNER), appRole: APP, migrations });
  await admin.query(`alter database ${draft} rename to ${template}`);
  return template;
}

function urlOf(database: string, role: string): string {
  const url = new URL(testServers().databaseUrl);
  url.username = role;
  url.password = role;
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: testServers().databaseUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
