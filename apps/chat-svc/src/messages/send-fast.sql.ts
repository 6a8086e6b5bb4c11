import { chat, LIMITS } from '@switchboard/contracts';
import { CONVERSATION_JSON, jsonTime } from '../conversations/conversation-json.js';
import { CELL_SQL } from '../conversations/quiet-cells.js';

const { type, version } = chat.messageCreated;

/** What each message of the statement brings, as one array each from $4 on. */
export const SENT_COLUMNS = [
  ['conversation_id', 'uuid'],
  ['id', 'uuid'],
  ['client_message_id', 'uuid'],
  ['sender_type', 'text'],
  ['sender_id', 'uuid'],
  ['role', 'text'],
  ['content', 'text'],
  ['reply_to', 'uuid'],
  ['sentiment', 'text'],
  /** The trend by the mood before. */
  ['trends', 'jsonb'],
  ['fact_id', 'uuid'],
  /** The fact's data as far as it is known before. */
  ['data', 'json'],
  ['traceparent', 'text'],
] as const;

export type SentColumn = (typeof SENT_COLUMNS)[number][0];

const arrays = SENT_COLUMNS.map(([, type], index) => `$${index + 4}::${type}[]`).join(', ');
const names = SENT_COLUMNS.map(([name]) => name).join(', ');

/**
 * Public messages of customers and agents, one per conversation, in one guarded statement: permission, order, figures, read
 * cursor and fact. A message is left out unless the state table says that it changes nothing else ($2, $3), so the rule
 * stays in one place. Conversations are locked in the order of their ids, so that two such statements never wait for each
 * other. No ON CONFLICT on messages: behind the update of `last_seq` it would leave gaps; a key used again is a unique
 * violation that rolls everything back.
 *
 * $1 workspace · $2 quiet cells for customers · $3 for agents · $4… arrays of `SENT_COLUMNS`
 */
export const SEND_FAST = `
with sent as (
  select * from unnest(${arrays}) as s (${names})
), taken as (
  select c.id from conversations c
  where c.workspace_id = $1::uuid and c.id = any($4::uuid[]) and c.deleted_at is null
  order by c.id for no key update
), conv as (
  update conversations c set
    last_seq = last_seq + 1, version = version + 1, public_version = public_version + 1,
    preview = left(s.content, ${LIMITS.preview}), preview_by = s.sender_type,
    last_at = clock_timestamp(), updated_at = clock_timestamp(),
    customer_count = customer_count + (s.sender_type = 'customer')::int, agent_count = agent_count + (s.sender_type = 'agent')::int,
    asked_at = case when s.sender_type = 'customer' then coalesce(asked_at, clock_timestamp()) end,
    response_count = response_count + (s.sender_type = 'agent' and asked_at is not null)::int,
    response_ms = response_ms + case when s.sender_type = 'agent' and asked_at is not null
      then extract(epoch from clock_timestamp()::timestamptz(3) - asked_at) * 1000 else 0 end,
    sentiment = coalesce(s.sentiment, c.sentiment),
    frustrated_in_row = case when s.sender_type = 'customer' then 0 else frustrated_in_row end,
    sentiment_trend = case when s.sender_type = 'customer' then s.trends ->> coalesce(c.sentiment, 'none') else sentiment_trend end
  from sent s join taken on taken.id = s.conversation_id
  where c.workspace_id = $1::uuid and c.id = s.conversation_id and c.deleted_at is null
    and ${CELL_SQL} = any(case when s.sender_type = 'customer' then $2::text[] else $3::text[] end)
    -- A customer's first message also gives the title and the category, and one that concerns a ticket is announced twice.
    and (s.sender_type = 'agent' or (c.customer_id = s.sender_id and c.customer_count > 0 and not c.has_ticket))
    and (s.reply_to is null or exists (
      select from messages r where r.id = s.reply_to and r.conversation_id = c.id and r.seq is not null))
  returning c.*, case when s.sender_type = 'customer' and c.handler = 'assistant' then 'pending' end as answer_status
), msg as (
  insert into messages (workspace_id, id, conversation_id, seq, after_seq, sender_type, sender_id, sender_role, content,
    client_message_id, reply_to, sentiment, answer_status, answer_seen_at, created_at)
  select conv.workspace_id, s.id, conv.id, last_seq, last_seq, s.sender_type, s.sender_id, s.role, s.content,
    s.client_message_id, s.reply_to, s.sentiment, answer_status, case when answer_status is not null then last_at end, last_at
  from conv join sent s on s.conversation_id = conv.id
), mem as (
  insert into members (workspace_id, conversation_id, user_id, role, read_seq, read_at)
  select conv.workspace_id, conv.id, s.sender_id, s.role, last_seq, last_at from conv join sent s on s.conversation_id = conv.id
  on conflict (conversation_id, user_id) do update set read_seq = excluded.read_seq, read_at = excluded.read_at
), fact as (
  insert into outbox (id, workspace_id, key, type, version, sequence, traceparent, data, patch)
  select s.fact_id, conv.workspace_id, conv.id::text, '${type}', ${version}, conv.version, s.traceparent, s.data, json_build_object(
    'message', json_build_object('seq', conv.last_seq, 'afterSeq', conv.last_seq, 'createdAt', ${jsonTime('conv.last_at')},
      'answer', case when answer_status is not null then json_build_object('status', answer_status) end),
    'conversation', ${CONVERSATION_JSON})
  from conv join sent s on s.conversation_id = conv.id
  returning key, sequence, patch, position, created_at
)
select key, sequence, patch, position, created_at as "createdAt" from fact`;
