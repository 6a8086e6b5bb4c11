import type { Priority, Ticket } from '@switchboard/contracts';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { newId } from '../../api/new-id.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { notify } from '../../ui/notify.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useLive } from '../live/live-context.js';
import { useDraft } from '../thread/use-draft.js';
import { TicketFields } from '../tickets/ticket-fields.js';
import classes from './my.module.css';
import { PageHead } from './page-head.js';

type Field = 'title' | 'description';

/** A customer describes what they need; what is written is kept until it is sent. */
export function NewTicketPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tickets } = useLive().requests;
  // Trying again after a lost answer makes no second ticket.
  const [key] = useState(newId);
  const [title, setTitle] = useDraft('new-ticket.title');
  const [description, setDescription] = useDraft('new-ticket.description');
  const [priority, setPriority] = useState<Priority>('medium');
  usePageTitle(t('requests.portal.newTicket'));
  const form = useSubmit<Field, Ticket>({
    fields: ['title', 'description'],
    check: () => ({
      title: title.trim() ? undefined : t('requests.faults.title'),
      description: description.trim() ? undefined : t('requests.faults.description'),
    }),
    submit: () =>
      post<Ticket>('/tickets', { title: title.trim(), description: description.trim(), priority }, key),
    done: (ticket) => {
      setTitle('');
      setDescription('');
      tickets.put(ticket);
      tickets.refresh();
      notify(t('requests.portal.created', { number: ticket.number }));
      void navigate(`/portal/tickets/${ticket.id}`, { replace: true });
    },
  });
  return (
    <div className={classes.page}>
      <PageHead title={t('requests.portal.newTicket')} back="/portal/tickets" />
      <div className={classes.scroll}>
        <form className={classes.form} onSubmit={form.onSubmit} noValidate>
          <Stack gap="md">
            <Text>{t('requests.portal.newTicketIntro')}</Text>
            <FormAlert>{form.failure}</FormAlert>
            <TicketFields
              {...{ title, setTitle, description, setDescription, priority, setPriority }}
              faults={form.faults}
            />
            <div>
              <Button type="submit" loading={form.pending}>
                {t('requests.portal.create')}
              </Button>
            </div>
          </Stack>
        </form>
      </div>
    </div>
  );
}
