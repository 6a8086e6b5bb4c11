import { chat, LIMITS } from '@switchboard/contracts';
import { CONVERSATION_JSON, jsonTime } from '../conversations/conversation-json.js';
import { CELL_SQL } from '../conversations/quiet-cells.js';

const { type, version } = chat.messageCreated;

/**
 * A public message of a customer or an agent in one guarded statement: permission, order, figures, read cursor and fact.
 * It writes nothing unless the state table says that such a message changes nothing else ($9), so the rule stays in one
 * place. No ON CONFLICT on messages: behind the update of `last_seq` it would leave gaps; a key used again is a unique
 * violation that rolls everything back.
 *
 * $1 workspace · $2 conversation · $3 message id · $4 clientMessageId · $5 senderType · $6 sender · $7 content · $8 fact's id
 * $9 quiet cells · $10 the fact's data · $11 sentiment · $12 trends by the mood before · $13 replyTo · $14 role · $15 traceparent
 */
export const SEND_FAST = `
with conv as (
  update conversations c set
    last_seq = last_seq + 1, version = version + 1, public_version = public_version + 1,
    preview = left($7, ${LIMITS.preview}), preview_by = $5, last_at = clock_timestamp(), updated_at = clock_timestamp(),
    customer_count = customer_count + ($5 = 'customer')::int, agent_count = agent_count + ($5 = 'agent')::int,
    asked_at = case when $5 = 'customer' then coalesce(asked_at, clock_timestamp()) end,
    response_count = response_count + ($5 = 'agent' and asked_at is not null)::int,
    response_ms = response_ms + case when $5 = 'agent' and asked_at is not null
      then extract(epoch from clock_timestamp()::timestamptz(3) - asked_at) * 1000 else 0 end,
    sentiment = coalesce($11, sentiment), frustrated_in_row = case when $5 = 'customer' then 0 else frustrated_in_row end,
    sentiment_trend = case when $5 = 'customer' then $12::jsonb ->> coalesce(sentiment, 'none') else sentiment_trend end
  where c.workspace_id = $1::uuid and c.id = $2::uuid and c.deleted_at is null and ${CELL_SQL} = any($9::text[])
    -- A customer's first message also gives the title and the category.
    and ($5 = 'agent' or (c.customer_id = $6::uuid and c.customer_count > 0))
    and ($13::uuid is null or exists (
      select from messages r where r.id = $13::uuid and r.conversation_id = c.id and r.seq is not null))
  returning c.*
), msg as (
  insert into messages (workspace_id, id, conversation_id, seq, after_seq, sender_type, sender_id, sender_role, content,
    client_message_id, reply_to, sentiment, answer_status, answer_seen_at, created_at)
  select workspace_id, $3::uuid, id, last_seq, last_seq, $5, $6::uuid, $14, $7, $4::uuid, $13::uuid, $11,
    case when $5 = 'customer' and handler = 'assistant' then 'pending' end,
    case when $5 = 'customer' and handler = 'assistant' then last_at end, last_at from conv
  returning *
), mem as (
  insert into members (workspace_id, conversation_id, user_id, role, read_seq, read_at)
  select workspace_id, conversation_id, sender_id, sender_role, seq, created_at from msg
  on conflict (conversation_id, user_id) do update set read_seq = excluded.read_seq, read_at = excluded.read_at
), fact as (
  insert into outbox (id, workspace_id, key, type, version, sequence, traceparent, data, patch)
  select $8::uuid, conv.workspace_id, conv.id::text, '${type}', ${version}, conv.version, $15, $10::json, json_build_object(
    'message', json_build_object('seq', msg.seq, 'afterSeq', msg.after_seq, 'createdAt', ${jsonTime('msg.created_at')},
      'answer', case when msg.answer_status is not null then json_build_object('status', msg.answer_status) end),
    'conversation', ${CONVERSATION_JSON})
  from msg, conv
)
select seq, created_at, answer_status from msg`;
