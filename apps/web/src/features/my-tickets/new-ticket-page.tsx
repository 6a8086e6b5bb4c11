import type { CreateTicket, Ticket } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
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
import { isPriority, PRIORITIES } from '../tickets/words.js';
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
  const [priority, setPriority] = useState<CreateTicket['priority']>('medium');
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
            <TextInput
              name="title"
              label={t('requests.title')}
              maxLength={LIMITS.ticketTitle}
              value={title}
              error={form.faults.title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <Textarea
              name="description"
              label={t('requests.description')}
              autosize
              minRows={4}
              maxRows={14}
              maxLength={LIMITS.ticketDescription}
              value={description}
              error={form.faults.description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('requests.priority')}
              value={priority}
              data={PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) }))}
              onChange={({ currentTarget: { value } }) => isPriority(value) && setPriority(value)}
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
