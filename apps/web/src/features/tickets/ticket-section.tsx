import type { Ticket } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure, Loading } from '../../ui/states.js';
import type { PanelSectionProps } from '../console/panel-sections.js';
import { usePageCommands } from '../console/use-page-commands.js';
import { useShortRows } from '../live/use-rows.js';
import { openCreateTicket } from './create-ticket-store.js';
import { Due } from './due.js';
import { Priority } from './priority.js';
import { type TicketFilter, TICKETS } from './ticket-rows.js';
import { TicketStatus } from './ticket-status.js';
import classes from './ticket.module.css';
import { isDone } from './words.js';

/** The tickets of this customer, and a new one from this conversation. */
export function TicketSection({ conversation }: PanelSectionProps) {
  const { t } = useTranslation();
  const customer = conversation.customer.id;
  const filter = useMemo((): TicketFilter => ({ customer }), [customer]);
  const { rows, query } = useShortRows(TICKETS, filter);
  const create = () => openCreateTicket(conversation);
  usePageCommands([
    { id: 'ticket-from-here', label: t('tickets.actions.fromConversation'), key: 'newTicket', run: create },
  ]);
  return (
    <section>
      <h3>{t('tickets.section.title')}</h3>
      {query.isPending && <Loading lines={2} height={32} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className={classes.dim}>{t('tickets.section.empty')}</p>}
      <ul className={classes.linked}>
        {rows.map((ticket) => (
          <li key={ticket.id}>
            <Linked ticket={ticket} here={ticket.conversationId === conversation.id} />
          </li>
        ))}
      </ul>
      <div className={classes.sectionActions}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={create}
        >
          {t('tickets.section.create')}
        </Button>
      </div>
    </section>
  );
}

function Linked({ ticket, here }: { ticket: Ticket; here: boolean }) {
  const { t } = useTranslation();
  const { id, number, title, status, priority, dueAt } = ticket;
  const view = isDone(status) ? status : 'open';
  return (
    <Link to={`/tickets/${view}/${id}`}>
      <span dir="auto">
        <span className="sb-figures">{t('requests.number', { number })}</span> {title}
      </span>
      <small>
        <TicketStatus status={status} />
        <Priority priority={priority} />
        {dueAt && !isDone(status) && <Due at={dueAt} />}
        {here && <span>{t('tickets.section.here')}</span>}
      </small>
    </Link>
  );
}
