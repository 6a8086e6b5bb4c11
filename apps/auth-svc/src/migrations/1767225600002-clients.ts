import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Client companies, and which of them a member belongs to. A client can't go while a membership names it. */
export class Clients1767225600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table clients (
        workspace_id uuid not null references workspaces on delete cascade,
        id uuid not null,
        name text not null,
        email text,
        company text,
        country text,
        phone text,
        contact_person text,
        status text not null default 'active' check (status in ('active', 'inactive')),
        version integer not null default 1,
        created_at timestamptz(3) not null default now(),
        primary key (workspace_id, id)
      );
      create index clients_newest on clients (workspace_id, created_at desc, id desc);
      alter table memberships
        add client_id uuid,
        add foreign key (workspace_id, client_id) references clients (workspace_id, id);
      create index memberships_of_client on memberships (workspace_id, client_id) where client_id is not null;
      alter table clients enable row level security;
      create policy of_workspace on clients
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table memberships drop client_id; drop table clients');
  }
}
