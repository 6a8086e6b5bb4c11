import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Conversations that a ticket has besides its own. `@>` is not leakproof: under the policy it would use no index, so the
 * function runs as the tables' owner and compares the workspace itself, as that of the search does. `rows`: few, so that a list looks them up one by one.
 */
export class LinkedConversations1763810100000 implements MigrationInterface {
  readonly name = 'LinkedConversations1763810100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table tickets add column linked_conversations jsonb not null default '[]';
      create index tickets_linked on tickets using gin (linked_conversations jsonb_path_ops)
        where linked_conversations <> '[]'`);
    await db.query(`
      create function find_tickets_of(conversation uuid) returns setof uuid
      language sql stable rows 5 security definer set search_path = pg_catalog, public, pg_temp as $$
        select t.id from public.tickets t
        where t.conversation_id = conversation
          and t.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
        union all
        select t.id from public.tickets t
        where t.linked_conversations @> jsonb_build_array(jsonb_build_object('id', conversation))
          and t.linked_conversations <> '[]'
          and t.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function find_tickets_of;
      drop index tickets_linked;
      alter table tickets drop column linked_conversations`);
  }
}
