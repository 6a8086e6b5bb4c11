import type { ReportStats } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { usePageTitle } from '../../ui/page-title.js';
import { usePhone } from '../../ui/use-phone.js';
import { usePageCommands } from '../console/use-page-commands.js';
import { neighbour } from '../inbox/views.js';
import { useRowArrivals, useRows } from '../live/use-rows.js';
import { ListPage } from '../worklist/list-page.js';
import { isPriority } from '../tickets/words.js';
import { ReportListPane } from './report-list-pane.js';
import { ReportPage } from './report-page.js';
import { REPORTS } from './report-rows.js';
import { REPORT_FILTERS, reportViewOf } from './views.js';

/** Reports by how they stand, and the one that is open; on a phone two pages. */
export function ReportsPage() {
  const { t } = useTranslation();
  const parameters = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const phone = usePhone();
  const known = reportViewOf(parameters['view']);
  const view = known ?? 'pending';
  const reportId = parameters['reportId'] ?? null;
  const chosen = query.get('priority') ?? '';
  const priority = isPriority(chosen) ? chosen : null;
  const filter = useMemo(
    () => ({ ...REPORT_FILTERS[view], ...(priority ? { priority } : {}) }),
    [view, priority],
  );
  const list = useRows(REPORTS, filter);
  const arrivals = useRowArrivals(REPORTS, filter, list.rows);
  const stats = useQuery({ queryKey: keys.reportStats, queryFn: () => get<ReportStats>('/reports/stats') });
  const ids = useMemo(() => list.rows.map(({ id }) => id), [list.rows]);
  usePageTitle(t('reports.title'), stats.data?.pending ?? 0);
  const { letIn } = arrivals;
  useEffect(() => letIn, [letIn]);

  const text = query.toString();
  const addressOf = (id: string | null, of = view) =>
    `/reports/${of}${id ? `/${id}` : ''}${text ? `?${text}` : ''}`;
  const open = (id: string | null) => void navigate(addressOf(id));
  const move = (step: 1 | -1) => () => {
    const next = neighbour(ids, reportId, step);
    if (next) open(next);
  };
  usePageCommands([
    { id: 'next', label: t('reports.actions.next'), key: 'next', run: move(1) },
    { id: 'previous', label: t('reports.actions.previous'), key: 'previous', run: move(-1) },
  ]);

  if (!known) return <Navigate to="/reports/pending" replace />;
  const pane = (
    <ReportListPane
      view={view}
      reportId={reportId}
      priority={priority}
      choosePriority={(next) => setQuery(next ? { priority: next } : {}, { replace: true })}
      addressOf={addressOf}
      rows={list.rows}
      query={list.query}
      arrivals={arrivals}
      stats={stats.data}
    />
  );
  const report = reportId ? (
    <ReportPage key={reportId} id={reportId} phone={phone} close={() => open(null)} />
  ) : null;
  return <ListPage list={pane} open={report} choose={t('reports.choose')} />;
}
