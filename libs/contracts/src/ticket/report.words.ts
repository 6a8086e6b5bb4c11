/** What a customer complains about. */
export const ISSUE_TYPES = [
  'inappropriate_response',
  'incorrect_information',
  'technical_issue',
  'need_human_agent',
  'other',
] as const;
export type IssueType = (typeof ISSUE_TYPES)[number];

export const REPORT_STATUSES = ['pending', 'in_review', 'resolved', 'dismissed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** `due`: what is due first. */
export const REPORT_SORTS = ['created', 'due'] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];

/** What somebody of the staff is told. */
export const NOTIFICATION_KINDS = [
  'report',
  'report_assigned',
  'report_overdue',
  'ticket_assigned',
  'ticket_escalated',
  'ticket_overdue',
  'conversation_assigned',
  'mention',
  'import',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
