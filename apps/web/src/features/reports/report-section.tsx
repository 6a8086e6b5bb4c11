import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import linked from '../../ui/linked.module.css';
import { Failure, Loading } from '../../ui/states.js';
import type { PanelSectionProps } from '../console/panel-section.js';
import { useShortRows } from '../live/use-rows.js';
import { Due } from '../tickets/due.js';
import { Priority } from '../tickets/priority.js';
import classes from '../tickets/ticket.module.css';
import { type ReportFilter, REPORTS } from './report-rows.js';
import { ReportStatus } from './report-status.js';
import { isOpen } from './words.js';

/** What has been reported about this conversation. */
export function ReportSection({ conversation }: PanelSectionProps) {
  const { t } = useTranslation();
  const { id } = conversation;
  const filter = useMemo((): ReportFilter => ({ conversation: id }), [id]);
  const { rows, query } = useShortRows(REPORTS, filter);
  return (
    <section>
      <h3>{t('reports.section.title')}</h3>
      {query.isPending && <Loading lines={1} height={32} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className={classes.dim}>{t('reports.section.empty')}</p>}
      <ul className={linked.linked}>
        {rows.map((report) => (
          <li key={report.id}>
            <Link to={`/reports/${isOpen(report.status) ? report.status : 'done'}/${report.id}`}>
              <span>{t(`requests.issueTypes.${report.issueType}`)}</span>
              <small>
                <ReportStatus status={report.status} />
                <Priority priority={report.priority} />
                {isOpen(report.status) && <Due at={report.dueAt} />}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
