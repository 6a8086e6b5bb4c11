import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fair job table. Exempt from row-level security, as all of the platform's tables: workers serve every workspace. */
export class Jobs1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table jobs (
        kind text not null,
        key text not null,
        workspace_id uuid not null,
        up_to bigint not null,
        data json not null,
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
        attempt int not null default 0,
        failures int not null default 0,
        error text,
        queued_at timestamptz(3) not null default clock_timestamp(),
        not_before timestamptz(3) not null default clock_timestamp(),
        lease_until timestamptz(3),
        primary key (kind, key)
      ) with (fillfactor = 80);
      create index jobs_open on jobs (kind, queued_at) where state in ('queued', 'running')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table jobs`);
  }
}
