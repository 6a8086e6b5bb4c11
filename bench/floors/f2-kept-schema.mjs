const policy = (table) => `
  alter table ${table} enable row level security;
  create policy workspace on ${table} using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);`;

/** No more columns and indexes than the promises and one list of conversations take. The role doesn't own the tables. */
export const keptSchema = (role) => `
  create table kept_conversations (
    workspace_id uuid not null, id uuid primary key, status text not null default 'active', last_seq int not null default 0,
    version int not null default 0, customer_count int not null default 0, preview text,
    last_at timestamptz(3) not null default clock_timestamp()) with (fillfactor = 80);
  create index on kept_conversations (workspace_id, last_at desc, id desc);
  create table kept_messages (
    workspace_id uuid not null, id uuid primary key, conversation_id uuid not null, seq int not null, sender_id uuid not null,
    content text not null, client_message_id uuid, created_at timestamptz(3) not null,
    unique (conversation_id, seq), unique (conversation_id, sender_id, client_message_id));
  create table kept_members (
    conversation_id uuid, user_id uuid, read_seq int not null, primary key (conversation_id, user_id));
  create table kept_outbox (
    position bigint generated always as identity primary key, id uuid not null, key uuid not null, sequence int not null,
    data json not null, patch json, stream_seq bigint, published_at timestamptz(3),
    created_at timestamptz(3) not null default clock_timestamp());
  create index on kept_outbox (position) where published_at is null;
  ${policy('kept_conversations')} ${policy('kept_messages')}
  create role ${role} login password '${role}';
  grant all on all tables in schema public to ${role};
  grant all on all sequences in schema public to ${role};`;
