import type { TicketStatus as StatusWord } from '@switchboard/contracts';
import { IconCircle, IconCircleCheck, IconCircleDot, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './words.module.css';

const ICONS = {
  open: IconCircle,
  in_progress: IconCircleDot,
  resolved: IconCircleCheck,
  closed: IconLock,
} as const;

/** How a ticket stands, by icon and word. */
export function TicketStatus({ status }: { status: StatusWord }) {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  return (
    <span className={classes.word} data-status={status}>
      <Icon size={15} aria-hidden="true" />
      {t(`requests.ticketStatuses.${status}`)}
    </span>
  );
}
