import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security: a workspace's rows by `app.workspace_id`; besides, a person's own memberships, and the workspaces
 * they are of, by `app.user_id`. People are of no workspace: they are reached by id, by address, or by a membership.
 */
export class PeopleAndWorkspaces1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workspaces (
        id uuid primary key,
        name text not null,
        slug text not null unique,
        profile text not null check (profile in ('portal', 'agency', 'helpdesk', 'selfserve', 'conference')),
        logo_url text,
        primary_color text not null default '#2563eb',
        locale text not null default 'en',
        time_zone text not null default 'UTC',
        registration boolean not null default true,
        automatic_handoff boolean not null default true,
        version integer not null default 1,
        created_at timestamptz(3) not null default now()
      );
      create table people (
        id uuid primary key,
        email text not null unique check (email = lower(email)),
        email_verified boolean not null default false,
        name text not null,
        phone text,
        company text,
        avatar_url text,
        locale text not null default 'en',
        time_zone text not null default 'UTC',
        tone text not null default 'casual' check (tone in ('formal', 'casual')),
        response_length text not null default 'detailed' check (response_length in ('detailed', 'concise')),
        custom_instructions text not null default '',
        password_hash text,
        version integer not null default 1,
        created_at timestamptz(3) not null default now()
      );
      create table memberships (
        workspace_id uuid not null references workspaces on delete cascade,
        user_id uuid not null references people on delete cascade,
        role text not null check (role in ('owner', 'admin', 'agent', 'customer')),
        is_active boolean not null default true,
        pending boolean not null default false,
        name text,
        phone text,
        company text,
        version integer not null default 1,
        last_seen_at timestamptz(3),
        removed_at timestamptz(3),
        created_at timestamptz(3) not null default now(),
        primary key (workspace_id, user_id)
      );
      create index memberships_of_person on memberships (user_id);
      create index memberships_newest on memberships (workspace_id, created_at desc, user_id desc)
        where removed_at is null;
    `);
    await runner.query(`
      alter table workspaces enable row level security;
      alter table memberships enable row level security;
      create policy of_workspace on workspaces
        using (id = nullif(current_setting('app.workspace_id', true), '')::uuid);
      create policy of_workspace on memberships
        using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
      create policy own_seen on memberships for select
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
      create policy own_changed on memberships for update
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
      create policy of_member on workspaces for select
        using (id in (select workspace_id from memberships
                      where user_id = nullif(current_setting('app.user_id', true), '')::uuid));
    `);
    // What must be known before a workspace is: by what names they are called, and nothing else of them.
    await runner.query(`
      create function workspace_id_of(wanted text) returns uuid
        language sql stable security definer set search_path = public, pg_temp
        as $$ select id from workspaces where slug = wanted $$;
      create function slugs_like(base text) returns setof text
        language sql stable security definer set search_path = public, pg_temp
        as $$ select slug from workspaces where slug = base or slug like base || '-%' $$;
      create function any_workspace() returns boolean
        language sql stable security definer set search_path = public, pg_temp
        as $$ select exists (select from workspaces) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function any_workspace(), slugs_like(text), workspace_id_of(text);
      drop table memberships, people, workspaces;
    `);
  }
}
