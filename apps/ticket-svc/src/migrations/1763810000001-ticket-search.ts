import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/**
 * Finding tickets by their words. Under a policy only leakproof operators use an index, and those of text search aren't:
 * the function runs as the tables' owner, for whom the policy doesn't hold, and compares the workspace itself. What a
 * customer may search stands apart from what staff may: a hit would tell what is written there.
 */
export class TicketSearch1763810000001 implements MigrationInterface {
  readonly name = 'TicketSearch1763810000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ticket_words (
        workspace_id uuid not null,
        ticket_id uuid primary key references tickets (id),
        public tsvector not null,
        internal tsvector not null,
        notes tsvector not null default '',
        everything tsvector generated always as (public || internal || notes) stored
      );
      create index ticket_words_public on ticket_words using gin (public);
      create index ticket_words_everything on ticket_words using gin (everything)`);
    await protect(db, 'ticket_words');
    await db.query(`
      create function find_tickets(wanted tsquery, staff boolean) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select w.ticket_id from public.ticket_words w
        where staff and w.everything @@ wanted
          and w.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
        union all
        select w.ticket_id from public.ticket_words w
        where not staff and w.public @@ wanted
          and w.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function find_tickets; drop table ticket_words`);
  }
}
