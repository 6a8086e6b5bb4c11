import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finding conversations by text. Under a policy only leakproof operators use an index, and LIKE is none: the function
 * runs as the tables' owner, for whom the policy doesn't hold, and compares the workspace itself.
 */
export class Search1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table conversation_texts (
        workspace_id uuid not null,
        conversation_id uuid primary key,
        text text not null
      );
      create index conversation_texts_trigrams on conversation_texts using gin (text gin_trgm_ops);

      create function find_conversations(pattern text) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select conversation_id from public.conversation_texts
        where workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid and text like lower(pattern)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function find_conversations; drop table conversation_texts`);
  }
}
