import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People out of sheets. A sheet is kept until it is read, a generated password until it is fetched: sealed. */
export class Imports1767225600004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imports (
        workspace_id uuid not null references workspaces on delete cascade,
        id uuid primary key,
        file_name text not null,
        content bytea,
        status text not null default 'reading' check (status in ('reading', 'ready', 'failed', 'importing', 'done')),
        failure text,
        ignored_columns text[] not null default '{}',
        rows integer not null default 0,
        ready integer not null default 0,
        invalid integer not null default 0,
        duplicate integer not null default 0,
        member integer not null default 0,
        added integer not null default 0,
        credentials boolean not null default false,
        version integer not null default 1,
        created_at timestamptz(3) not null default now(),
        committed_at timestamptz(3),
        finished_at timestamptz(3)
      );
      create index imports_oldest on imports (created_at);
      create table import_rows (
        workspace_id uuid not null,
        import_id uuid not null references imports on delete cascade,
        row integer not null,
        state text not null check (state in ('ready', 'invalid', 'duplicate', 'member', 'added')),
        name text not null,
        email text not null,
        role text not null,
        phone text not null,
        company text not null,
        errors jsonb not null default '[]',
        sealed_password text,
        primary key (import_id, row)
      );
      create index import_rows_ready on import_rows (import_id, row) where state = 'ready';
    `);
    for (const table of ['imports', 'import_rows']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy of_workspace on ${table}
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
    }
    // Housekeeping is of no workspace.
    await runner.query(`
      create function forget_imports(older_than interval, credentials_older_than interval) returns void
        language sql security definer set search_path = public, pg_temp
        as $$
          delete from imports where created_at < now() - older_than;
          with old as (
            update imports set credentials = false, version = version + 1
            where credentials and finished_at < now() - credentials_older_than returning id
          ) update import_rows set sealed_password = null where import_id in (select id from old);
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function forget_imports(interval, interval); drop table import_rows, imports');
  }
}
