import type { Priority, Report, ReportStats } from '@switchboard/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { IconAlarm, IconCircle, IconCircleCheck, IconEye, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/states.js';
import type { RowsQuery, useRowArrivals } from '../live/use-rows.js';
import { PRIORITIES } from '../tickets/words.js';
import { ArrivalsButton } from '../worklist/arrivals-button.js';
import classes from '../worklist/list.module.css';
import { ListTitle } from '../worklist/list-title.js';
import { PagedRows } from '../worklist/paged-rows.js';
import { ViewLinks } from '../worklist/view-links.js';
import { ReportRow } from './report-row.js';
import { countOf, REPORT_VIEWS, type ReportView } from './views.js';

const ICONS = {
  pending: IconCircle,
  in_review: IconEye,
  overdue: IconAlarm,
  mine: IconUser,
  done: IconCircleCheck,
} as const;

interface ListPaneProps {
  view: ReportView;
  reportId: string | null;
  priority: Priority | null;
  choosePriority: (priority: string) => void;
  addressOf: (id: string | null, view?: ReportView) => string;
  rows: readonly Report[];
  query: RowsQuery;
  arrivals: ReturnType<typeof useRowArrivals>;
  stats: ReportStats | undefined;
}

export function ReportListPane(props: ListPaneProps) {
  const { view, reportId, priority, choosePriority, addressOf, rows, query, arrivals, stats } = props;
  const { t } = useTranslation();
  const links = REPORT_VIEWS.map((name) => ({
    name,
    label: t(`reports.views.${name}`),
    to: addressOf(null, name),
    Icon: ICONS[name],
    count: stats && countOf(name, stats),
  }));
  const empty = priority ? (
    <Notice
      title={t('reports.emptyView.filtered')}
      action={
        <Button variant="default" onClick={() => choosePriority('')}>
          {t('inbox.emptyView.clear')}
        </Button>
      }
    />
  ) : (
    <Notice title={t(`reports.emptyView.${view}`)} text={t('reports.emptyView.next')} />
  );
  return (
    <section className={classes.pane} aria-label={t('reports.title')}>
      <ListTitle title={t('reports.title')} />
      <ViewLinks label={t('reports.views.label')} links={links} now={view} />
      <div className={classes.searchRow}>
        <NativeSelect
          aria-label={t('requests.priority')}
          value={priority ?? ''}
          data={[
            { value: '', label: t('reports.anyPriority') },
            ...PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) })),
          ]}
          onChange={({ currentTarget }) => choosePriority(currentTarget.value)}
        />
      </div>
      <div className={classes.rowsPlace}>
        <ArrivalsButton
          count={arrivals.count}
          label={t('reports.arrivals', { count: arrivals.count })}
          letIn={arrivals.letIn}
        />
        <PagedRows
          rows={rows}
          query={query}
          label={t('reports.title')}
          chosenId={reportId}
          height={76}
          empty={empty}
          draw={(report, chosen) => <ReportRow report={report} to={addressOf(report.id)} chosen={chosen} />}
        />
      </div>
    </section>
  );
}
