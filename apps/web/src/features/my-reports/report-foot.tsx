import type { Message } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './report-foot.module.css';
import { useReporting } from './reporting.js';

/** Below an answer: the way to report it, or what becomes of the report. */
export function ReportFoot({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { reports, begin } = useReporting();
  const report = reports.get(message.id);
  if (report) {
    const status = t(`requests.reportStatuses.${report.status}`);
    return (
      <div role="status">
        <Link to="/portal/reports" className={classes.state}>
          <IconFlag size={14} aria-hidden="true" />
          {t('requests.report.state', { status })}
        </Link>
      </div>
    );
  }
  return (
    <Button
      className={classes.action}
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={t('requests.report.actionFull')}
      leftSection={<IconFlag size={14} aria-hidden="true" />}
      onClick={() => begin(message.id)}
    >
      {t('requests.report.action')}
    </Button>
  );
}
