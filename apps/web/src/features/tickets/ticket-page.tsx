import type { Ticket } from '@switchboard/contracts';
import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../ui/states.js';
import { usePageTitle } from '../../ui/page-title.js';
import { EscalateDialog } from './escalate-dialog.js';
import { FasterDialog } from './faster-dialog.js';
import { StaleDialog } from './stale-dialog.js';
import { TicketDetails } from './ticket-details.js';
import { TicketHead } from './ticket-head.js';
import { TicketHistory } from './ticket-history.js';
import { TicketNotes } from './ticket-notes.js';
import { StaffThread } from './staff-thread.js';
import classes from './ticket.module.css';
import { useTicket } from './use-ticket.js';
import { useTicketCommands } from './use-ticket-commands.js';
import { useTicketPageCommands } from './use-ticket-page-commands.js';

interface PageProps {
  id: string;
  phone: boolean;
  close: () => void;
}

export function TicketPage(props: PageProps) {
  const ticket = useTicket(props.id);
  if (ticket.data) return <OpenTicket {...props} ticket={ticket.data} />;
  if (ticket.error) return <Failure error={ticket.error} retry={() => void ticket.refetch()} />;
  return <Loading lines={5} height={64} />;
}

const TABS = ['conversation', 'notes', 'history', 'details'] as const;
type Tab = (typeof TABS)[number];

/** The conversation, the notes and the history as tabs; what the ticket is about stands beside them where there is room. */
function OpenTicket({ ticket, phone, close }: PageProps & { ticket: Ticket }) {
  const { t } = useTranslation();
  const commands = useTicketCommands(ticket);
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [tab, setTab] = useState<Tab>('conversation');
  const [escalating, setEscalating] = useState(false);
  usePageTitle(`${t('requests.number', { number: ticket.number })} ${ticket.title}`);
  useTicketPageCommands({ ticket, commands, escalate: () => setEscalating(true), show: setTab });

  const shown = wide && tab === 'details' ? 'conversation' : tab;
  const details = <TicketDetails key={commands.settled} ticket={ticket} commands={commands} />;
  return (
    <section className={classes.ticket} data-cover={phone || undefined}>
      <TicketHead
        ticket={ticket}
        commands={commands}
        escalate={() => setEscalating(true)}
        phone={phone}
        close={close}
      />
      <div className={classes.body}>
        <Tabs
          className={classes.main}
          value={shown}
          onChange={(value) => setTab(TABS.find((each) => each === value) ?? 'conversation')}
          keepMounted={false}
        >
          <Tabs.List className={classes.tabs}>
            {TABS.filter((each) => !wide || each !== 'details').map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`tickets.tabs.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="conversation" className={classes.panel}>
            <StaffThread ticket={ticket} />
          </Tabs.Panel>
          <Tabs.Panel value="notes" className={classes.panel}>
            <TicketNotes ticketId={ticket.id} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={classes.panel}>
            <TicketHistory ticketId={ticket.id} />
          </Tabs.Panel>
          {!wide && (
            <Tabs.Panel value="details" className={classes.panel}>
              <div className={classes.scroll}>{details}</div>
            </Tabs.Panel>
          )}
        </Tabs>
        {wide && (
          <aside className={classes.aside} aria-label={t('tickets.tabs.details')}>
            {details}
          </aside>
        )}
      </div>
      <EscalateDialog
        opened={escalating}
        close={() => setEscalating(false)}
        submit={(body) => commands.escalate(body)}
      />
      <StaleDialog commands={commands} />
      <FasterDialog commands={commands} />
    </section>
  );
}
