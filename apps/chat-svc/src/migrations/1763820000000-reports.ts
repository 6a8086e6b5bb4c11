import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reports there are about a conversation: ticket-svc's, as far as they matter here. */
export class Reports1763820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reports (
        workspace_id uuid not null,
        report_id uuid primary key,
        conversation_id uuid not null,
        sequence int not null,
        open boolean not null
      );
      create index reports_open on reports (conversation_id) where open;
      alter table reports enable row level security;
      create policy workspace on reports
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reports`);
  }
}
