import type { Conversation, CreateTicket, Priority, Ticket } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Modal, Stack, TagsInput, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { newId } from '../../api/new-id.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { notify } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { closeCreateTicket, useCreateTicketFor } from './create-ticket-store.js';
import { type CustomerChoice, CustomerPick } from './customer-pick.js';
import { TicketFields } from './ticket-fields.js';

/** A new ticket: from a conversation, or on its own for a customer. */
export function CreateTicketDialog() {
  const { t } = useTranslation();
  const wanted = useCreateTicketFor();
  return (
    <Modal
      opened={wanted !== null}
      onClose={closeCreateTicket}
      title={t('tickets.create.title')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
      size="lg"
    >
      {wanted && <CreateForm conversation={wanted.conversation} />}
    </Modal>
  );
}

type Field = 'customer' | 'title' | 'description';

function CreateForm({ conversation }: { conversation: Conversation | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { tickets } = useLive().requests;
  // Trying again after a lost answer makes no second ticket.
  const [key] = useState(newId);
  const [customer, setCustomer] = useState<CustomerChoice | null>(null);
  const [title, setTitle] = useState(conversation?.title ?? '');
  const [description, setDescription] = useState('');
  const [priority, setPriority] = useState<Priority>('medium');
  const [tags, setTags] = useState<string[]>([]);
  const form = useSubmit<Field, Ticket>({
    fields: ['customer', 'title', 'description'],
    check: () => ({
      customer: conversation || customer ? undefined : t('tickets.create.faultCustomer'),
      title: title.trim() ? undefined : t('requests.faults.title'),
      description: description.trim() ? undefined : t('requests.faults.description'),
    }),
    submit: () => {
      const body: CreateTicket = {
        title: title.trim(),
        description: description.trim(),
        priority,
        ...(tags.length > 0 ? { tags } : {}),
        ...(conversation ? { conversationId: conversation.id } : customer?.body),
      };
      return post<Ticket>('/tickets', body, key);
    },
    done: (ticket) => {
      closeCreateTicket();
      tickets.put(ticket);
      void client.invalidateQueries({ queryKey: keys.tickets });
      void client.invalidateQueries({ queryKey: keys.ticketCounts });
      notify(t('tickets.done.created', { number: ticket.number }));
      if (!conversation) void navigate(`/tickets/open/${ticket.id}`);
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Stack gap="sm">
        <FormAlert>{form.failure}</FormAlert>
        {conversation ? (
          <Text size="sm">{t('tickets.create.fromConversation')}</Text>
        ) : (
          <CustomerPick error={form.faults.customer} choose={setCustomer} />
        )}
        <TicketFields
          {...{ title, setTitle, description, setDescription, priority, setPriority }}
          faults={form.faults}
          autofocus={conversation !== null}
        />
        <TagsInput
          label={t('tickets.tags')}
          description={t('tickets.tagsHint')}
          value={tags}
          onChange={setTags}
          maxTags={LIMITS.ticketTags}
          maxLength={LIMITS.ticketTag}
          comboboxProps={{ withinPortal: false }}
        />
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={closeCreateTicket}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit" loading={form.pending}>
          {t('tickets.create.submit')}
        </Button>
      </Group>
    </form>
  );
}
