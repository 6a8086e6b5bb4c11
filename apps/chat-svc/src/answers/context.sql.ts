import type { Message } from '../messages/message.entity.js';

interface Surroundings {
  readonly epoch: number;
  readonly customerId: string;
  readonly customerName: string;
  readonly assistantId: string | null;
  readonly waiting: boolean;
  readonly unknownInARow: number;
  readonly frustratedInARow: number;
}

/** A message beside its conversation. A conversation in which nothing waits comes as one row without a message. */
export type ContextRow = Surroundings &
  ((Message & { readonly senderName: string | null }) | { readonly id: null });

/**
 * The newest question that waits for the assistant, behind what people and the assistant said in public before it. One
 * statement, so that epoch and messages are of one moment: what changes afterwards makes the answer stale.
 *
 * $1 workspace · $2 conversation · $3 how many messages, the question included
 */
export const CONTEXT = `
select c.epoch, c.customer_id as "customerId", c.customer_name as "customerName", c.assistant_id as "assistantId",
  c.waiting_since is not null as waiting, c.unknown_in_row as "unknownInARow", c.frustrated_in_row as "frustratedInARow",
  m.workspace_id as "workspaceId", m.id, m.conversation_id as "conversationId", m.seq, m.note_seq as "noteSeq",
  m.after_seq as "afterSeq", m.sender_type as "senderType", m.sender_id as "senderId", m.sender_role as "senderRole",
  m.code, m.content, m.client_message_id as "clientMessageId", m.reply_to as "replyTo", m.in_reply_to as "inReplyTo",
  m.mentions, m.sources, m.metadata, m.sentiment, m.answer_status as "answerStatus", m.answer_reason as "answerReason",
  m.answer_seen_at as "answerSeenAt", m.created_at as "createdAt", coalesce(p.name, a.name) as "senderName"
from conversations c
left join lateral (
  select max(seq) as seq from messages
  where conversation_id = c.id and answer_status = 'pending' and c.handler = 'assistant'
) question on true
left join lateral (
  select * from messages
  where conversation_id = c.id and seq <= question.seq and sender_type <> 'system' order by seq desc limit $3
) m on true
left join people p on p.workspace_id = c.workspace_id and p.user_id = m.sender_id
left join assistants a on a.workspace_id = c.workspace_id and a.assistant_id = m.sender_id
where c.workspace_id = $1 and c.id = $2 and c.deleted_at is null
order by m.seq`;
