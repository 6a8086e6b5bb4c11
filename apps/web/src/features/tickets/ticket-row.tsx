import type { Ticket } from '@switchboard/contracts';
import { IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { When } from '../../ui/when.js';
import { Due } from './due.js';
import classes from './rows.module.css';
import { Priority } from './priority.js';
import { TicketStatus } from './ticket-status.js';
import { isDone } from './words.js';

interface RowProps {
  ticket: Ticket;
  to: string;
  chosen: boolean;
}

/** One ticket: what, for whom, how pressing, how it stands, how old, and who has it until when. */
export const TicketRow = memo(function TicketRow({ ticket, to, chosen }: RowProps) {
  const { t } = useTranslation();
  const { number, title, customer, priority, status, assignee, dueAt, createdAt } = ticket;
  return (
    <Link className={classes.row} to={to} aria-current={chosen ? 'true' : undefined}>
      <span className={classes.rowTitle} dir="auto">
        <span className={`${classes.rowNumber} sb-figures`}>{t('requests.number', { number })}</span> {title}
      </span>
      <span className={classes.rowTime}>
        <When at={createdAt} brief />
      </span>
      <span className={classes.rowSide} dir="auto">
        {customer.name}
      </span>
      <span className={classes.rowFacts}>
        <Priority priority={priority} />
        <TicketStatus status={status} />
        {dueAt && !isDone(status) && <Due at={dueAt} />}
        <span className={classes.rowWith}>
          <IconUser size={14} aria-hidden="true" />
          {assignee?.name ?? t('tickets.nobody')}
        </span>
      </span>
    </Link>
  );
});
