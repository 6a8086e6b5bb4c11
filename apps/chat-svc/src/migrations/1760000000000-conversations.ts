import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Conversations, their messages and who is in them. Columns that change with every message stand in as few indexes as
 * the lists need; text to search stands in a table of its own, so that a message doesn't touch its index.
 */
export class Conversations1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conversations (
        workspace_id uuid not null,
        id uuid primary key,
        number int not null,
        version int not null default 1,
        public_version int not null default 1,
        channel text not null,
        title text,
        status text not null check (status in ('active', 'escalated', 'snoozed', 'resolved')),
        handler text not null check (handler in ('assistant', 'agent')),
        epoch int not null default 1,
        category text not null default 'general',
        sentiment text,
        sentiment_trend text not null default 'flat',
        frustrated_in_row int not null default 0,
        unknown_in_row int not null default 0,
        customer_id uuid not null,
        customer_name text not null,
        assigned_to uuid,
        assigned_name text,
        assistant_id uuid,
        last_seq int not null default 0,
        last_note_seq int not null default 0,
        answered_seq int not null default 0,
        customer_count int not null default 0,
        assistant_count int not null default 0,
        agent_count int not null default 0,
        preview text,
        preview_by text,
        asked_at timestamptz(3),
        response_count int not null default 0,
        response_ms double precision not null default 0,
        waiting_since timestamptz(3),
        handoff_reason text,
        resolved_at timestamptz(3),
        last_at timestamptz(3) not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        deleted_at timestamptz(3)
      ) with (fillfactor = 80);
      create unique index conversations_number on conversations (workspace_id, number);
      create index conversations_activity on conversations (workspace_id, last_at desc, id desc) where deleted_at is null;
      create index conversations_status on conversations (workspace_id, status, last_at desc, id desc) where deleted_at is null;
      create index conversations_customer on conversations (customer_id, last_at desc, id desc) where deleted_at is null;
      create index conversations_created on conversations (workspace_id, created_at desc, id desc) where deleted_at is null;
      create index conversations_waiting on conversations (workspace_id, coalesce(waiting_since, 'infinity'), id) where deleted_at is null;
      create index conversations_assigned on conversations (workspace_id, assigned_to) where assigned_to is not null;

      create table messages (
        workspace_id uuid not null,
        id uuid primary key,
        conversation_id uuid not null,
        seq int,
        note_seq int,
        after_seq int not null,
        sender_type text not null check (sender_type in ('customer', 'assistant', 'agent', 'system')),
        sender_id uuid,
        sender_role text,
        code text,
        content text not null,
        client_message_id uuid,
        reply_to uuid,
        in_reply_to uuid,
        mentions uuid[],
        sources jsonb,
        metadata jsonb,
        sentiment text,
        answer_status text check (answer_status in ('pending', 'done', 'failed', 'discarded')),
        answer_reason text,
        answer_seen_at timestamptz(3),
        created_at timestamptz(3) not null,
        check ((seq is null) <> (note_seq is null))
      ) with (fillfactor = 90);
      create unique index messages_seq on messages (conversation_id, seq) where seq is not null;
      create unique index messages_note on messages (conversation_id, note_seq) where note_seq is not null;
      create unique index messages_client on messages (conversation_id, sender_id, client_message_id)
        where client_message_id is not null;
      create unique index messages_answer on messages (in_reply_to) where in_reply_to is not null;
      create index messages_pending on messages (conversation_id) where answer_status = 'pending';

      create table members (
        workspace_id uuid not null,
        conversation_id uuid not null,
        user_id uuid not null,
        role text not null,
        read_seq int not null default 0,
        read_at timestamptz(3),
        primary key (conversation_id, user_id)
      ) with (fillfactor = 80);
      create index members_user on members (workspace_id, user_id);

      create table counters (
        workspace_id uuid not null,
        name text not null,
        n int not null,
        primary key (workspace_id, name)
      ) with (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table conversations, messages, members, counters`);
  }
}
