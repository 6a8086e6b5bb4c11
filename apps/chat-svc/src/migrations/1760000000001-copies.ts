import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What chat keeps of other services' facts: people's names and roles, workspaces' settings, which assistants are active. */
export class Copies1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        workspace_id uuid not null,
        user_id uuid not null,
        name text not null,
        role text not null,
        is_active boolean not null,
        version int not null,
        membership_version int not null,
        primary key (workspace_id, user_id)
      );
      create table workspaces (
        workspace_id uuid primary key,
        automatic_handoff boolean not null default true,
        last_number int not null default 0,
        version int not null default 0
      );
      create table assistants (
        workspace_id uuid not null,
        assistant_id uuid not null,
        name text not null,
        is_active boolean not null,
        version int not null,
        primary key (workspace_id, assistant_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table people, workspaces, assistants`);
  }
}
