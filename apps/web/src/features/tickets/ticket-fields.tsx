import type { Priority } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPriority, PRIORITIES } from './words.js';

interface TicketFieldsProps {
  title: string;
  setTitle: (title: string) => void;
  description: string;
  setDescription: (description: string) => void;
  priority: Priority;
  setPriority: (priority: Priority) => void;
  faults: { readonly title?: string; readonly description?: string };
  /** The title is where one begins in its dialog. */
  autofocus?: boolean;
}

/** What everybody says of a new ticket, customer or staff. */
export function TicketFields({ faults, autofocus, ...form }: TicketFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus={autofocus || undefined}
        name="title"
        label={t('requests.title')}
        maxLength={LIMITS.ticketTitle}
        value={form.title}
        error={faults.title}
        onChange={(event) => form.setTitle(event.currentTarget.value)}
      />
      <Textarea
        name="description"
        label={t('requests.description')}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={LIMITS.ticketDescription}
        value={form.description}
        error={faults.description}
        onChange={(event) => form.setDescription(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('requests.priority')}
        value={form.priority}
        data={PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) }))}
        onChange={({ currentTarget: { value } }) => isPriority(value) && form.setPriority(value)}
      />
    </>
  );
}
