export const CHANNELS = ['portal', 'widget', 'ticket', 'direct', 'event', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONVERSATION_STATUSES = ['active', 'escalated', 'snoozed', 'resolved'] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

export const HANDLERS = ['assistant', 'agent'] as const;
export type Handler = (typeof HANDLERS)[number];

export const CATEGORIES = ['account', 'billing', 'technical', 'product', 'general'] as const;
export type Category = (typeof CATEGORIES)[number];

export const SENTIMENTS = ['positive', 'neutral', 'negative', 'frustrated'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export const TRENDS = ['up', 'flat', 'down'] as const;
export type Trend = (typeof TRENDS)[number];

export const SENDER_TYPES = ['customer', 'assistant', 'agent', 'system'] as const;
export type SenderType = (typeof SENDER_TYPES)[number];

/** Why a conversation was handed to people. */
export const HANDOFF_REASONS = [
  'customer',
  'low_confidence',
  'frustrated',
  'unavailable',
  'report',
  'staff',
  'self_harm',
] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

/** What a system message says, for translation. */
export const SYSTEM_CODES = [
  'agent_joined',
  'agent_left',
  'handed_off',
  'handed_back',
  'answer_failed',
  'resolved',
  'reopened',
  'self_harm_help',
] as const;
export type SystemCode = (typeof SYSTEM_CODES)[number];

export const ANSWER_STATUSES = ['pending', 'done', 'failed', 'discarded'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export const ANSWER_REASONS = [
  'taken_over',
  'unavailable',
  'timed_out',
  'refused',
  'stopped',
  'budget',
  'superseded',
  'awaiting_person',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What a message is refused for. */
export const REFUSAL_CATEGORIES = [
  'harassment',
  'hate',
  'sexual',
  'sexual_minors',
  'violence',
  'threat',
  'illicit',
  'spam',
] as const;
export type RefusalCategory = (typeof REFUSAL_CATEGORIES)[number];

export const SOURCE_KINDS = ['faq', 'text', 'website', 'document'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CONVERSATION_SORTS = ['activity', 'created', 'waiting'] as const;
export type ConversationSort = (typeof CONVERSATION_SORTS)[number];

/** What can be done to many conversations at once. All of it can be undone. */
export const BULK_ACTIONS = ['assign', 'resolve', 'reopen', 'snooze', 'categorise', 'tag', 'untag'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];
