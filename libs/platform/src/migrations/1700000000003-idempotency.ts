import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What commands with an Idempotency-Key were answered. Exempt from row-level security: the key names its user. */
export class Idempotency1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_keys (
        user_id uuid not null,
        workspace_id uuid not null,
        key text not null,
        subject text not null,
        request_hash bytea not null,
        response json,
        created_at timestamptz(3) not null default clock_timestamp(),
        primary key (user_id, workspace_id, key)
      );
      create index idempotency_keys_age on idempotency_keys (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotency_keys`);
  }
}
