import { keys } from '../../api/keys.js';
import type { RowKind } from '../live/row-cache.js';
import { among, assignedAs } from '../live/row-list.js';
import type { Report } from './report.js';

/** What a list of reports asks for; the values of a kind are joined by commas. */
export type ReportFilter = Readonly<
  Partial<Record<'status' | 'priority' | 'assignee', string> & { overdue: true }>
>;

export function reportBelongs(filter: ReportFilter, report: Report, me: string): boolean {
  return (
    among(filter.status, report.status) &&
    among(filter.priority, report.priority) &&
    assignedAs(filter.assignee, report.assignedTo?.id ?? null, me) &&
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
  // Reports carry no version; they come in order.
  stale: () => false,
};
