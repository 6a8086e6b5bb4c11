import type { PersonRef, Priority } from '@switchboard/contracts';

export type IssueType =
  | 'inappropriate_response'
  | 'incorrect_information'
  | 'technical_issue'
  | 'need_human_agent'
  | 'other';
export type ReportStatus = 'pending' | 'in_review' | 'resolved' | 'dismissed';

export interface Report {
  readonly id: string;
  readonly conversationId: string;
  readonly messageId: string | null;
  readonly reportedBy: PersonRef;
  readonly issueType: IssueType;
  readonly priority: Priority;
  readonly description: string;
  readonly status: ReportStatus;
  readonly assignedTo: PersonRef | null;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly resolution: {
    readonly notes: string;
    readonly resolvedBy: PersonRef;
    readonly resolvedAt: string;
  } | null;
  readonly createdAt: string;
}

export interface ReportStats {
  readonly pending: number;
  readonly inReview: number;
  readonly overdue: number;
  readonly mine: number;
}

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}
