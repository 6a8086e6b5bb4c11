import { Flag, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Text, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery, PersonRef } from '../shared/shared.dto.js';
import {
  type IssueType,
  type ReportSort,
  type ReportStatus,
  ISSUE_TYPES,
  REPORT_SORTS,
  REPORT_STATUSES,
} from './report.words.js';
import { type Priority, PRIORITIES } from './ticket.words.js';

export class Resolution {
  /** Staff form only. Null when a dismissal gave none. */
  @Plain({ optional: true, nullable: true }) notes?: string | null;
  @Nested(() => PersonRef) resolvedBy: PersonRef;
  @Time() resolvedAt: string;
}

/** A complaint about a conversation or one of its messages, in the staff form. */
export class Report {
  @Id() id: string;
  @Id() conversationId: string;
  /** Null: about the conversation as a whole. */
  @Id({ nullable: true }) messageId: string | null;
  @Nested(() => PersonRef) reportedBy: PersonRef;
  @OneOf(ISSUE_TYPES) issueType: IssueType;
  @OneOf(PRIORITIES) priority: Priority;
  @Plain() description: string;
  @OneOf(REPORT_STATUSES) status: ReportStatus;
  @Nested(() => PersonRef, { nullable: true }) assignedTo: PersonRef | null;
  /** By when it should be closed. */
  @Time() dueAt: string;
  /** Its time is up and it is still open. */
  @Flag() overdue: boolean;
  @Nested(() => Resolution, { nullable: true }) resolution: Resolution | null;
  @Int() version: number;
  @Time() createdAt: string;
  @Time() updatedAt: string;
}

export class CreateReport {
  @Id() conversationId: string;
  @Id({ optional: true, description: 'The message it is about; none: the conversation' }) messageId?: string;
  @OneOf(ISSUE_TYPES) issueType: IssueType;
  @Text({ max: LIMITS.reportDescription }) description: string;
  @OneOf(PRIORITIES, { optional: true, description: 'Follows from the issue type unless said otherwise' })
  priority?: Priority;
}

export class ReportQuery extends PageQuery {
  @ManyOf(REPORT_STATUSES, { optional: true }) status?: ReportStatus[];
  @ManyOf(PRIORITIES, { optional: true }) priority?: Priority[];
  /** `me`, `none`, or a staff member's id. */
  @Text({ max: 36, optional: true }) assignee?: string;
  @Flag({ optional: true }) overdue?: boolean;
  @Id({ optional: true }) conversation?: string;
  @Id({ optional: true }) reporter?: string;
  @OneOf(REPORT_SORTS, { optional: true }) sort?: ReportSort;
}

export class ReportPage {
  @ListOf(() => Report) items: Report[];
  @Plain({ nullable: true }) nextCursor: string | null;
}

class CountByPriority {
  @Int() low: number;
  @Int() medium: number;
  @Int() high: number;
  @Int() urgent: number;
}

class CountByIssueType {
  @Int() inappropriate_response: number;
  @Int() incorrect_information: number;
  @Int() technical_issue: number;
  @Int() need_human_agent: number;
  @Int() other: number;
}

/** Staff count all of the workspace, customers their own. `overdue`, `mine`, `unassigned`: of those that are open. */
export class ReportStats {
  @Int() total: number;
  @Int() pending: number;
  @Int() in_review: number;
  @Int() resolved: number;
  @Int() dismissed: number;
  @Int() overdue: number;
  @Int() mine: number;
  @Int() unassigned: number;
  @Nested(() => CountByPriority) byPriority: CountByPriority;
  @Nested(() => CountByIssueType) byIssueType: CountByIssueType;
  /** From filing to the end, in ms; null while none is closed. */
  @Int({ nullable: true, max: Number.MAX_SAFE_INTEGER }) averageTimeToClose: number | null;
}

export class AssignReportBody {
  @Id({ optional: true, description: 'Whom an admin gives it to; none: me' }) agentId?: string;
}

export class AssignReport extends AssignReportBody {
  @Id() id: string;
}

export class ResolveReportBody {
  @Text({ max: LIMITS.resolutionNotes }) notes: string;
}

export class ResolveReport extends ResolveReportBody {
  @Id() id: string;
}

export class DismissReportBody {
  @Text({ max: LIMITS.resolutionNotes, optional: true }) notes?: string;
}

export class DismissReport extends DismissReportBody {
  @Id() id: string;
}
