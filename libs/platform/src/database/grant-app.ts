import type { QueryRunner } from 'typeorm';
import { TIMER_SCHEMA } from '../timers/timer-schema.js';

/** The app role may read and write rows of every table, under row-level security, and nothing else. */
export async function grantApp(runner: QueryRunner, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`;
  await runner.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke all on table migrations from ${role};
  `);
  const [timers]: unknown[] = await runner.query('select from pg_namespace where nspname = $1', [
    TIMER_SCHEMA,
  ]);
  if (timers === undefined) return;
  await runner.query(`
    grant usage on schema ${TIMER_SCHEMA} to ${role};
    grant select on all tables in schema ${TIMER_SCHEMA} to ${role};
    grant insert, update, delete on ${TIMER_SCHEMA}.job to ${role};
  `);
}
