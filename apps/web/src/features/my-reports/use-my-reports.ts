import type { Report } from '@switchboard/contracts';
import { useMemo } from 'react';
import { useShortRows } from '../live/use-rows.js';
import { type ReportFilter, REPORTS } from '../reports/report-rows.js';

export const MINE: ReportFilter = { sort: 'created' };

/** A customer's report about each message of a conversation; the newest, where there are several. */
export function useReportsOf(conversationId: string): ReadonlyMap<string | null, Report> {
  const filter = useMemo((): ReportFilter => ({ conversation: conversationId }), [conversationId]);
  const { rows } = useShortRows(REPORTS, filter);
  return useMemo(
    () =>
      new Map(
        [...rows]
          .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
          .map((report) => [report.messageId, report]),
      ),
    [rows],
  );
}
