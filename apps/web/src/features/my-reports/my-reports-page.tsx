import type { Report } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../ui/page-title.js';
import { Failure, Loading, Notice } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { useShortRows } from '../live/use-rows.js';
import classes from '../my-tickets/my.module.css';
import { PageHead } from '../my-tickets/page-head.js';
import { REPORTS } from '../reports/report-rows.js';
import { ReportStatus } from '../reports/report-status.js';
import { MINE } from './use-my-reports.js';

/** What a customer has reported, and what became of it. */
export function MyReportsPage() {
  const { t } = useTranslation();
  const { rows, query } = useShortRows(REPORTS, MINE);
  const title = t('requests.portal.reports');
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <PageHead title={title} back="/portal" />
      <div className={classes.scroll}>
        {query.isPending && <Loading lines={3} height={88} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && (
          <Notice title={t('requests.portal.reportsEmpty')} text={t('requests.portal.reportsEmptyText')} />
        )}
        <ul className={classes.list}>
          {rows.map((report) => (
            <li key={report.id}>
              <Card report={report} />
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <Button variant="subtle" fullWidth onClick={() => void query.fetchNextPage()}>
            {t('common.actions.loadMore')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Card({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { issueType, status, messageId, conversationId, description, resolution, createdAt } = report;
  const about = t(`requests.portal.reportAbout.${messageId ? 'message' : 'conversation'}`);
  return (
    <article className={classes.card}>
      <h2 className={classes.cardTitle}>{t(`requests.issueTypes.${issueType}`)}</h2>
      <p className={classes.facts}>
        <ReportStatus status={status} />
        <span>{about}</span>
        <When at={createdAt} />
      </p>
      <p className={classes.text} dir="auto">
        {description}
      </p>
      {resolution && (
        <p className={classes.dim}>
          {t('requests.portal.closedBy', { name: resolution.resolvedBy.name })},{' '}
          <When at={resolution.resolvedAt} />
        </p>
      )}
      <div>
        <Link
          className={classes.link}
          to={`/portal/c/${conversationId}${messageId ? `#message-${messageId}` : ''}`}
        >
          {t('requests.portal.reportOpen')}
        </Link>
      </div>
    </article>
  );
}
