import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

const TABLES = ['tickets', 'ticket_numbers', 'ticket_notes', 'ticket_history'] as const;

export class Tickets1763810000000 implements MigrationInterface {
  readonly name = 'Tickets1763810000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table tickets (
        workspace_id uuid not null,
        id uuid primary key,
        number int not null,
        version int not null,
        public_version int not null,
        title text not null,
        description text not null,
        status text not null check (status in ('open', 'in_progress', 'resolved', 'closed')),
        priority text not null check (priority in ('low', 'medium', 'high', 'urgent')),
        tags text[] not null,
        customer_id uuid not null,
        customer_name text not null,
        assignee_id uuid,
        assignee_name text,
        assigned_because jsonb,
        conversation_id uuid not null,
        owns_conversation boolean not null,
        opening boolean not null,
        assistant_id uuid,
        created_by uuid not null,
        due_at timestamptz(3),
        escalated_at timestamptz(3),
        resolved_at timestamptz(3),
        closed_at timestamptz(3),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        deleted_at timestamptz(3)
      );
      create unique index tickets_number on tickets (workspace_id, number);
      create index tickets_updated on tickets (workspace_id, updated_at desc, id desc) where deleted_at is null;
      create index tickets_created on tickets (workspace_id, created_at desc, id desc) where deleted_at is null;
      create index tickets_status on tickets (workspace_id, status, updated_at desc, id desc) where deleted_at is null;
      create index tickets_customer on tickets (customer_id, updated_at desc, id desc) where deleted_at is null;
      create index tickets_assignee on tickets (workspace_id, assignee_id) where assignee_id is not null;
      create index tickets_waiting on tickets (workspace_id, created_at, id)
        where assignee_id is null and deleted_at is null and status in ('open', 'in_progress');
      create index tickets_conversation on tickets (conversation_id);
      create index tickets_opening on tickets (created_at) where opening;

      create table ticket_numbers (workspace_id uuid primary key, last_number int not null);

      create table ticket_notes (
        workspace_id uuid not null,
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        author_id uuid not null,
        author_name text not null,
        content text not null,
        created_at timestamptz(3) not null default clock_timestamp()
      );
      create index ticket_notes_ticket on ticket_notes (ticket_id, id);

      create table ticket_history (
        workspace_id uuid not null,
        id uuid primary key,
        ticket_id uuid not null references tickets (id),
        actor_id uuid,
        actor_name text,
        field text not null,
        from_value text,
        to_value text,
        at timestamptz(3) not null
      );
      create index ticket_history_ticket on ticket_history (ticket_id, id)`);
    for (const table of TABLES) await protect(db, table);
    // The sweep over all workspaces sees ids only.
    await db.query(`
      create function opening_tickets(age interval) returns table (workspace_id uuid, id uuid)
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select t.workspace_id, t.id from public.tickets t
        where t.opening and t.created_at < clock_timestamp() - age
        order by t.created_at limit 200
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function opening_tickets`);
    for (const table of TABLES.toReversed()) await db.query(`drop table ${table}`);
  }
}
