import type { ReportStats } from '@switchboard/contracts';
import type { ReportFilter } from './report-rows.js';

export const REPORT_VIEWS = ['pending', 'in_review', 'overdue', 'mine', 'done'] as const;
export type ReportView = (typeof REPORT_VIEWS)[number];

const OPEN = 'pending,in_review';

/** What each view asks for; what is due first comes first. */
export const REPORT_FILTERS: Record<ReportView, ReportFilter> = {
  pending: { status: 'pending', sort: 'due' },
  in_review: { status: 'in_review', sort: 'due' },
  overdue: { status: OPEN, overdue: true, sort: 'due' },
  mine: { status: OPEN, assignee: 'me', sort: 'due' },
  done: { status: 'resolved,dismissed', sort: 'created' },
};

export function countOf(view: ReportView, stats: ReportStats): number {
  return view === 'done' ? stats.resolved + stats.dismissed : stats[view];
}

export function reportViewOf(text: string | undefined): ReportView | null {
  return REPORT_VIEWS.find((view) => view === text) ?? null;
}
