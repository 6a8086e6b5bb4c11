export const TICKET_STATUSES = ['open', 'in_progress', 'resolved', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** From the least to the most pressing: of tickets and of reports. */
export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** `priority` and `due`: the most pressing first. */
export const TICKET_SORTS = ['updated', 'created', 'priority', 'due'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

/** What an entry of a ticket's history is about. */
export const TICKET_FIELDS = [
  'created',
  'title',
  'description',
  'status',
  'priority',
  'tags',
  'conversations',
  'assignee',
  'dueAt',
  'escalated',
  'deleted',
] as const;
export type TicketField = (typeof TICKET_FIELDS)[number];
