import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Snoozing, rating, tags and clients; and what takes bulk commands back. `unassigned` counts what people handle and nobody
 * has: what the assistant handles needs nobody.
 */
export class HumanSupport1763840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conversations
        add column snoozed_until timestamptz(3),
        add column rating_score int check (rating_score between 1 and 5),
        add column rating_comment text,
        add column tags text[] not null default '{}',
        add column client_id uuid,
        add column command_version int not null default 0;
      alter table people add column client_id uuid;
      create index people_client on people (workspace_id, client_id) where client_id is not null;

      create table undo_steps (
        workspace_id uuid not null,
        undo_id uuid not null,
        conversation_id uuid not null,
        user_id uuid not null,
        command_version int not null,
        before jsonb not null,
        expires_at timestamptz(3) not null,
        primary key (undo_id, conversation_id)
      );
      create index undo_steps_expiry on undo_steps (workspace_id, expires_at);
      alter table undo_steps enable row level security;
      create policy workspace on undo_steps
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);

      update counters u set n = (
        select count(*) from conversations c
        where c.workspace_id = u.workspace_id and c.deleted_at is null and c.status in ('active', 'escalated')
          and c.handler = 'agent' and c.assigned_to is null)
      where u.name = 'unassigned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table undo_steps;
      drop index people_client;
      alter table people drop column client_id;
      alter table conversations drop column snoozed_until, drop column rating_score, drop column rating_comment,
        drop column tags, drop column client_id, drop column command_version;
      update counters u set n = (
        select count(*) from conversations c
        where c.workspace_id = u.workspace_id and c.deleted_at is null and c.status in ('active', 'escalated')
          and c.assigned_to is null)
      where u.name = 'unassigned';
    `);
  }
}
