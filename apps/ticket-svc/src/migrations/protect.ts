import type { QueryRunner } from 'typeorm';

/** Rows of other workspaces than the transaction's don't exist for it. */
export async function protect(db: QueryRunner, table: string): Promise<void> {
  await db.query(`alter table ${table} enable row level security`);
  await db.query(`create policy workspace on ${table}
    using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
}
