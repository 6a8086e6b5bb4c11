import type { Ticket } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../ui/page-title.js';
import { Failure, Loading, Notice } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { useShortRows } from '../live/use-rows.js';
import { type TicketFilter, TICKETS } from '../tickets/ticket-rows.js';
import { TicketStatus } from '../tickets/ticket-status.js';
import { isDone } from '../tickets/words.js';
import classes from './my.module.css';
import { PageHead } from './page-head.js';

const ALL: TicketFilter = { sort: 'updated' };

/** A customer's tickets, as they stand right now. */
export function MyTicketsPage() {
  const { t } = useTranslation();
  const { rows, query } = useShortRows(TICKETS, ALL);
  const title = t('requests.portal.tickets');
  usePageTitle(title);
  const create = (
    <Button component={Link} to="/portal/tickets/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      {t('requests.portal.newTicket')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead title={title} back="/portal" actions={rows.length > 0 && create} />
      <div className={classes.scroll}>
        {query.isPending && <Loading lines={3} height={72} />}
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && (
          <Notice
            title={t('requests.portal.ticketsEmpty')}
            text={t('requests.portal.ticketsEmptyText')}
            action={create}
          />
        )}
        <ul className={classes.list}>
          {rows.map((ticket) => (
            <li key={ticket.id}>
              <Row ticket={ticket} />
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

function Row({ ticket: { id, number, title, status, assignee, updatedAt } }: { ticket: Ticket }) {
  const { t } = useTranslation();
  return (
    <Link className={classes.card} to={`/portal/tickets/${id}`}>
      <span className={classes.cardTitle} dir="auto">
        {title}
      </span>
      <span className={classes.facts}>
        <span className="sb-figures">{t('requests.number', { number })}</span>
        <TicketStatus status={status} />
        {assignee && !isDone(status) && <span>{t('requests.portal.with', { name: assignee.name })}</span>}
        <span>
          {t('requests.portal.updated')} <When at={updatedAt} />
        </span>
      </span>
    </Link>
  );
}
