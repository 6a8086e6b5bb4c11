import { Injectable } from '@nestjs/common';
import {
  ISSUE_TYPES,
  PRIORITIES,
  type ReportQuery,
  type ReportSort,
  type ReportStats,
} from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import type { Place } from './report-cursor.js';
import { ReportEntity } from './report.entity.js';

export interface ReportFilter extends Pick<ReportQuery, 'status' | 'priority' | 'overdue' | 'conversation'> {
  readonly workspaceId: string;
  readonly reporterId: string | undefined;
  /** Null: those that nobody has. */
  readonly assigneeId: string | null | undefined;
  readonly sort: ReportSort;
  readonly after: Place | null;
  readonly limit: number;
}

const LATE = `(report.status in ('pending', 'in_review') and report.due_at <= clock_timestamp())`;

/** A JSON object with the number of reports for each word. */
const counted = (column: string, words: readonly string[]): string =>
  `json_build_object(${words.map((word) => `'${word}', count(*) filter (where ${column} = '${word}')`).join(', ')})`;

const STATS = `
  select count(*)::int as total,
    count(*) filter (where status = 'pending')::int as pending,
    count(*) filter (where status = 'in_review')::int as in_review,
    count(*) filter (where status = 'resolved')::int as resolved,
    count(*) filter (where status = 'dismissed')::int as dismissed,
    count(*) filter (where ${LATE})::int as overdue,
    count(*) filter (where open and assignee_id = $3)::int as mine,
    count(*) filter (where open and assignee_id is null)::int as unassigned,
    ${counted('priority', PRIORITIES)} as "byPriority",
    ${counted('issue_type', ISSUE_TYPES)} as "byIssueType",
    round(avg(extract(epoch from closed_at - created_at)) * 1000)::float8 as "averageTimeToClose"
  from (select *, status in ('pending', 'in_review') as open from reports) report
  where workspace_id = $1 and ($2::uuid is null or reporter_id = $2)`;

@Injectable()
export class ReportListsRepository {
  page(tx: EntityManager, filter: ReportFilter): Promise<ReportEntity[]> {
    const { workspaceId, reporterId, assigneeId, sort, after, limit } = filter;
    const query = tx.createQueryBuilder(ReportEntity, 'report').limit(limit);
    query.where('report.workspace_id = :workspaceId', { workspaceId });
    if (reporterId) query.andWhere('report.reporter_id = :reporterId', { reporterId });
    if (assigneeId === null) query.andWhere('report.assignee_id is null');
    else if (assigneeId) query.andWhere('report.assignee_id = :assigneeId', { assigneeId });
    const { status, priority, conversation, overdue } = filter;
    if (status) query.andWhere('report.status = any(:status)', { status });
    if (priority) query.andWhere('report.priority = any(:priority)', { priority });
    if (conversation) query.andWhere('report.conversation_id = :conversation', { conversation });
    if (overdue !== undefined) query.andWhere(overdue ? LATE : `not ${LATE}`);
    if (sort === 'due') {
      query.orderBy('report.due_at').addOrderBy('report.id');
      if (after) query.andWhere('(report.due_at, report.id) > (:at, :id)', after);
    } else {
      query.orderBy('report.created_at', 'DESC').addOrderBy('report.id', 'DESC');
      if (after) query.andWhere('(report.created_at, report.id) < (:at, :id)', after);
    }
    return query.getMany();
  }

  /** Of one reporter, or of all. `mine` is what `userId` has. */
  async stats(
    tx: EntityManager,
    workspaceId: string,
    { reporterId, userId }: { readonly reporterId: string | null; readonly userId: string },
  ): Promise<ReportStats> {
    const [row] = await tx.query<ReportStats[]>(STATS, [workspaceId, reporterId, userId]);
    if (!row) throw new Error('An aggregate gave no row');
    return row;
  }
}
