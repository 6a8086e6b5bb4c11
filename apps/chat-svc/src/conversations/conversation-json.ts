/** A time as the wire has it: `2026-01-31T12:00:00.000Z`. */
export const jsonTime = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * `presentFact` of the row `conv`, in SQL, for the statement of the hot path: only it knows the row it has just updated.
 * A medium test holds the two together.
 */
export const CONVERSATION_JSON = `json_build_object(
  'id', conv.id, 'number', conv.number, 'version', conv.version, 'publicVersion', conv.public_version,
  'channel', conv.channel, 'title', conv.title, 'status', conv.status, 'snoozedUntil', ${jsonTime('conv.snoozed_until')},
  'handler', conv.handler, 'epoch', conv.epoch, 'category', conv.category,
  'sentiment', conv.sentiment, 'sentimentTrend', conv.sentiment_trend,
  'customer', json_build_object('id', conv.customer_id, 'name', conv.customer_name), 'clientId', conv.client_id,
  'assignedAgent', case when conv.assigned_to is not null
    then json_build_object('id', conv.assigned_to, 'name', coalesce(conv.assigned_name, '')) end,
  'assignedBecause', conv.assigned_because, 'assistantId', conv.assistant_id, 'lastSeq', conv.last_seq,
  'lastMessage', json_build_object('content', conv.preview, 'senderType', conv.preview_by, 'createdAt', ${jsonTime('conv.last_at')}),
  'counts', json_build_object('total', conv.customer_count + conv.assistant_count + conv.agent_count,
    'customer', conv.customer_count, 'assistant', conv.assistant_count, 'agent', conv.agent_count),
  'averageResponseTime', case when conv.response_count > 0
    then floor(conv.response_ms / conv.response_count + 0.5)::bigint end,
  'waitingSince', ${jsonTime('conv.waiting_since')}, 'handoffReason', conv.handoff_reason,
  'rating', case when conv.rating_score is not null
    then json_build_object('score', conv.rating_score, 'comment', conv.rating_comment) end,
  'tags', to_json(conv.tags), 'resolvedAt', ${jsonTime('conv.resolved_at')},
  'createdAt', ${jsonTime('conv.created_at')}, 'updatedAt', ${jsonTime('conv.updated_at')})`;
