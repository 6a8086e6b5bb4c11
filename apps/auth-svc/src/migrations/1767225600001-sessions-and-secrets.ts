import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of persons and of the service, not of workspaces. No token is stored: hashes, numbers and sealed keys are. */
export class SessionsAndSecrets1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sessions (
        id uuid primary key,
        user_id uuid not null references people on delete cascade,
        workspace_id uuid not null references workspaces on delete cascade,
        keep_signed_in boolean not null,
        device text not null,
        address text not null,
        token_number integer not null default 1,
        rotations timestamptz(3)[] not null default '{}',
        created_at timestamptz(3) not null default now(),
        last_used_at timestamptz(3) not null default now(),
        expires_at timestamptz(3) not null,
        ended_at timestamptz(3),
        end_reason text
      );
      create index sessions_open on sessions (user_id) where ended_at is null;
      create table one_time_tokens (
        id uuid primary key,
        user_id uuid not null references people on delete cascade,
        purpose text not null check (purpose in ('verify-email', 'reset-password', 'invitation')),
        workspace_id uuid references workspaces on delete cascade,
        email text not null,
        token_hash text not null unique,
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      );
      create index one_time_tokens_of_person on one_time_tokens (user_id);
      create table attempts (
        scope text not null,
        subject text not null,
        started_at timestamptz(3) not null,
        count integer not null,
        primary key (scope, subject)
      );
      create table signing_keys (
        id text primary key,
        public_x text not null,
        public_y text not null,
        sealed_private text not null,
        created_at timestamptz(3) not null default now(),
        retired_at timestamptz(3)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signing_keys, attempts, one_time_tokens, sessions');
  }
}
