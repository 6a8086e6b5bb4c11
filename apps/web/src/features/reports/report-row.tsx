import type { Report } from '@switchboard/contracts';
import { IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { When } from '../../ui/when.js';
import { Due } from '../tickets/due.js';
import classes from '../tickets/rows.module.css';
import { Priority } from '../tickets/priority.js';
import { ReportStatus } from './report-status.js';
import { isOpen } from './words.js';

interface RowProps {
  report: Report;
  to: string;
  chosen: boolean;
}

/** One report: what is wrong, from whom, how pressing, and how long there is left. */
export const ReportRow = memo(function ReportRow({ report, to, chosen }: RowProps) {
  const { t } = useTranslation();
  const { issueType, description, reportedBy, priority, status, assignedTo, dueAt, createdAt } = report;
  return (
    <Link className={classes.row} to={to} aria-current={chosen ? 'true' : undefined}>
      <span className={classes.rowTitle}>{t(`requests.issueTypes.${issueType}`)}</span>
      <span className={classes.rowTime}>
        <When at={createdAt} brief />
      </span>
      <span className={classes.rowSide} dir="auto">
        {reportedBy.name}: {description}
      </span>
      <span className={classes.rowFacts}>
        <Priority priority={priority} />
        {isOpen(status) ? <Due at={dueAt} /> : <ReportStatus status={status} />}
        <span className={classes.rowWith}>
          <IconUser size={14} aria-hidden="true" />
          {assignedTo?.name ?? t('reports.nobody')}
        </span>
      </span>
    </Link>
  );
});
