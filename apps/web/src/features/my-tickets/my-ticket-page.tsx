import type { Ticket } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { put } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { usePageTitle } from '../../ui/page-title.js';
import { PlainText } from '../../ui/plain-text.js';
import { Failure, Loading } from '../../ui/states.js';
import { useLive } from '../live/live-context.js';
import { ReportingProvider } from '../my-reports/reporting-provider.js';
import { CustomerItem } from '../portal/customer-item.js';
import { TicketStatus } from '../tickets/ticket-status.js';
import { TicketThread } from '../tickets/ticket-thread.js';
import { useTicket } from '../tickets/use-ticket.js';
import { isDone } from '../tickets/words.js';
import classes from './my.module.css';
import { PageHead } from './page-head.js';

export function MyTicketPage() {
  const { ticketId = '' } = useParams();
  return <Loaded key={ticketId} id={ticketId} />;
}

function Loaded({ id }: { id: string }) {
  const ticket = useTicket(id);
  if (ticket.data) return <OpenTicket ticket={ticket.data} />;
  if (ticket.error) return <Failure level={1} error={ticket.error} retry={() => void ticket.refetch()} />;
  return <Loading lines={5} height={64} />;
}

/** A ticket as its customer follows it: how it stands, and the conversation about it. */
function OpenTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { tickets } = useLive().requests;
  const { id, number, title, description, status, assignee, conversationId } = ticket;
  usePageTitle(`${t('requests.number', { number })} ${title}`);
  const move = useMutation({
    mutationFn: (to: 'open' | 'closed') => put<Ticket>(`/tickets/${id}/status`, { status: to }),
    onSuccess: (changed, to) => {
      tickets.put(changed);
      notify(t(to === 'open' ? 'requests.portal.nowOpen' : 'requests.portal.nowClosed'));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  const reopen = (
    <Button size="xs" variant="default" loading={move.isPending} onClick={() => move.mutate('open')}>
      {t('requests.portal.reopen')}
    </Button>
  );
  const who = assignee ? t('requests.portal.with', { name: assignee.name }) : t('requests.portal.nobody');
  return (
    <section className={classes.page}>
      <PageHead
        title={title}
        back="/portal/tickets"
        facts={
          <span role="status" className={classes.facts}>
            <span className="sb-figures">{t('requests.number', { number })}</span>
            <TicketStatus status={status} />
            {!isDone(status) && <span>{who}</span>}
          </span>
        }
        actions={
          status !== 'closed' && (
            <Button variant="default" loading={move.isPending} onClick={() => move.mutate('closed')}>
              {t('requests.portal.close')}
            </Button>
          )
        }
      />
      <details className={classes.about}>
        <summary>{t('requests.portal.about')}</summary>
        <p className={classes.text} dir="auto">
          <PlainText>{description}</PlainText>
        </p>
      </details>
      <ReportingProvider conversationId={conversationId}>
        <TicketThread
          ticket={ticket}
          reader="customer"
          draw={(item, edit, thread) => (
            <CustomerItem
              item={item}
              thread={thread}
              conversationId={conversationId}
              askPerson={undefined}
              edit={edit}
            />
          )}
          words={{
            label: t('thread.composer.label'),
            placeholder: () => t('thread.composer.placeholder'),
            assistant: t('portal.answersVia'),
          }}
          state={
            isDone(status) && (
              <div className={classes.state} role="status">
                <div>
                  <p>{t(status === 'closed' ? 'requests.portal.closed' : 'requests.portal.resolved')}</p>
                  <p className={classes.dim}>
                    {t(status === 'closed' ? 'requests.portal.closedText' : 'requests.portal.resolvedText')}
                  </p>
                </div>
                {reopen}
              </div>
            )
          }
        />
      </ReportingProvider>
    </section>
  );
}
