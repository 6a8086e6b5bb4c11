import type { Ticket } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketEdit } from './use-ticket-commands.js';

interface EditProps {
  ticket: Ticket;
  save: (edit: TicketEdit, before: Ticket) => Promise<boolean>;
  close: () => void;
}

/** Title and description, against the ticket as it was when the form was opened. */
export function TicketEditForm({ ticket, save, close }: EditProps) {
  const { t } = useTranslation();
  const [from] = useState(ticket);
  const [title, setTitle] = useState(from.title);
  const [description, setDescription] = useState(from.description);
  const [saving, setSaving] = useState(false);
  const whole = title.trim() && description.trim();
  const submit = async () => {
    const edit = {
      ...(title.trim() !== from.title ? { title: title.trim() } : {}),
      ...(description.trim() !== from.description ? { description: description.trim() } : {}),
    };
    if (Object.keys(edit).length === 0) return close();
    setSaving(true);
    const saved = await save(edit, from);
    setSaving(false);
    if (saved) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (whole && !saving) void submit();
      }}
    >
      <Stack gap="xs">
        <TextInput
          data-autofocus
          autoFocus
          label={t('requests.title')}
          maxLength={LIMITS.ticketTitle}
          value={title}
          error={title.trim() ? undefined : t('requests.faults.title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('requests.description')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={LIMITS.ticketDescription}
          value={description}
          error={description.trim() ? undefined : t('requests.faults.description')}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={close}>
            {t('common.actions.cancel')}
          </Button>
          <Button size="xs" type="submit" loading={saving}>
            {t('common.actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
