import type { ReportStatus as StatusWord } from '@switchboard/contracts';
import { IconCircle, IconCircleCheck, IconCircleX, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../tickets/words.module.css';

const ICONS = {
  pending: IconCircle,
  in_review: IconEye,
  resolved: IconCircleCheck,
  dismissed: IconCircleX,
} as const;

/** How a report stands, by icon and word. */
export function ReportStatus({ status }: { status: StatusWord }) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <span className={classes.word} data-status={status}>
      <Icon size={15} aria-hidden="true" />
      {t(`requests.reportStatuses.${status}`)}
    </span>
  );
}
