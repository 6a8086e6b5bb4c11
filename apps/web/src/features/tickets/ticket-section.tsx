import type { Ticket } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconLink, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import linked from '../../ui/linked.module.css';
import { Failure, Loading } from '../../ui/states.js';
import type { PanelSectionProps } from '../console/panel-section.js';
import { usePageCommands } from '../console/use-page-commands.js';
import { useShortRows } from '../live/use-rows.js';
import { openCreateTicket } from './create-ticket-store.js';
import { Due } from './due.js';
import { LinkDialog } from './link-dialog.js';
import { Priority } from './priority.js';
import { relationTo, type TicketFilter, TICKETS } from './ticket-rows.js';
import { TicketStatus } from './ticket-status.js';
import classes from './ticket.module.css';
import { isDone } from './words.js';

/** The tickets of this customer: a new one from this conversation, or one that it is linked to. */
export function TicketSection({ conversation }: PanelSectionProps) {
  const { t } = useTranslation();
  const customer = conversation.customer.id;
  const filter = useMemo((): TicketFilter => ({ customer }), [customer]);
  const { rows, query } = useShortRows(TICKETS, filter);
  const create = () => openCreateTicket(conversation);
  const [linking, setLinking] = useState(false);
  const link = () => setLinking(true);
  usePageCommands([
    { id: 'ticket-from-here', label: t('tickets.actions.fromConversation'), key: 'newTicket', run: create },
    { id: 'ticket-link', label: t('tickets.actions.link'), run: link },
  ]);
  return (
    <section>
      <h3>{t('tickets.section.title')}</h3>
      {query.isPending && <Loading lines={2} height={32} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <p className={classes.dim}>{t('tickets.section.empty')}</p>}
      <ul className={linked.linked}>
        {rows.map((ticket) => (
          <li key={ticket.id}>
            <Linked ticket={ticket} relation={relationTo(conversation.id, ticket)} />
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
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconLink size={14} aria-hidden="true" />}
          onClick={link}
        >
          {t('tickets.actions.link')}
        </Button>
      </div>
      <LinkDialog conversation={conversation} opened={linking} close={() => setLinking(false)} />
    </section>
  );
}

interface LinkedProps {
  ticket: Ticket;
  /** Of the conversation beside which it stands. */
  relation: ReturnType<typeof relationTo>;
}

function Linked({ ticket, relation }: LinkedProps) {
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
        {relation && <span>{t(`tickets.section.${relation}`)}</span>}
      </small>
    </Link>
  );
}
