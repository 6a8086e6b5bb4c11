import type { Report, ReportSort } from '@switchboard/contracts';
import { keys } from '../../api/keys.js';
import type { RowKind } from '../live/row-cache.js';
import { among, assignedAs } from '../live/row-list.js';

/** What a list of reports asks for; the values of a kind are joined by commas. */
export type ReportFilter = Readonly<
  Partial<
    Record<'status' | 'priority' | 'assignee' | 'conversation' | 'reporter', string> & {
      overdue: true;
      sort: ReportSort;
    }
  >
>;

export function reportBelongs(filter: ReportFilter, report: Report, me: string): boolean {
  return (
    among(filter.status, report.status) &&
    among(filter.priority, report.priority) &&
    assignedAs(filter.assignee, report.assignedTo?.id ?? null, me) &&
    (!filter.conversation || filter.conversation === report.conversationId) &&
    (!filter.reporter || filter.reporter === report.reportedBy.id) &&
    (!filter.overdue || report.overdue)
  );
}

export const REPORTS: RowKind<Report, ReportFilter> = {
  path: '/reports',
  lists: keys.reports,
  list: (filter) => [...keys.reports, filter],
  arrivals: (filter) => keys.arrivals({ reports: filter }),
  ones: ['report'],
  one: keys.report,
  belongs: reportBelongs,
  stale: (known, arrived) => arrived.version < known.version,
};
