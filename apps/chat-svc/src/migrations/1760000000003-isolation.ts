import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'conversations',
  'messages',
  'members',
  'counters',
  'people',
  'workspaces',
  'assistants',
  'conversation_texts',
];

/** A row is seen only by transactions of its own workspace. Without a workspace none is. */
export class Isolation1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy workspace on ${table}
          using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)`);
    }
    // The sweep over all workspaces sees ids only.
    await runner.query(`
      create function silent_answers(silent interval) returns table (workspace_id uuid, conversation_id uuid)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select m.workspace_id, m.conversation_id from public.messages m
        where m.answer_status = 'pending'
        group by 1, 2 having max(m.answer_seen_at) < clock_timestamp() - silent
        limit 200
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function silent_answers`);
    for (const table of TABLES) {
      await runner.query(
        `drop policy workspace on ${table}; alter table ${table} disable row level security`,
      );
    }
  }
}
