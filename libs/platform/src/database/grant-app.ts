import type { QueryRunner } from 'typeorm';

/** The app role may read and write rows of every table, under row-level security, and nothing else. */
export async function grantApp(runner: QueryRunner, appRole: string): Promise<void> {
  const role = `"${appRole.replaceAll('"', '""')}"`;
  await runner.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke all on table migrations from ${role};
  `);
}
