import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files on their way in, and pictures. Pictures are nobody's row: whoever knows the address of one may see it, which is
 * why that can't be guessed.
 */
export class Files1767225600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table uploads (
        id uuid primary key,
        workspace_id uuid not null references workspaces on delete cascade,
        user_id uuid not null references people on delete cascade,
        purpose text not null check (purpose in ('avatar', 'logo', 'import')),
        name text not null,
        bytes integer not null,
        created_at timestamptz(3) not null default now()
      );
      create index uploads_of_person on uploads (user_id, created_at desc);
      create index uploads_oldest on uploads (created_at);
      create table upload_chunks (
        workspace_id uuid not null,
        upload_id uuid not null references uploads on delete cascade,
        index integer not null,
        data bytea not null,
        primary key (upload_id, index)
      );
      create table images (
        id uuid primary key,
        person_id uuid references people on delete cascade,
        logo_of uuid references workspaces on delete cascade,
        type text not null,
        data bytea not null,
        created_at timestamptz(3) not null default now(),
        check (num_nonnulls(person_id, logo_of) = 1)
      );
      create index images_of_person on images (person_id) where person_id is not null;
      create index images_of_workspace on images (logo_of) where logo_of is not null;
    `);
    for (const table of ['uploads', 'upload_chunks']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy of_workspace on ${table}
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
    }
    // Housekeeping is of no workspace.
    await runner.query(`
      create function forget_uploads(older_than interval) returns void
        language sql security definer set search_path = public, pg_temp
        as $$ delete from uploads where created_at < now() - older_than $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function forget_uploads(interval); drop table images, upload_chunks, uploads');
  }
}
