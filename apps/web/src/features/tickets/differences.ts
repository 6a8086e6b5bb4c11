import type { TFunction } from 'i18next';
import type { StaleEdit, TicketEdit } from './use-ticket-commands.js';

export interface Difference {
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
}

type Translate = TFunction<'translation'>;

/** The fields of an edit as people read them. */
function shown({ title, description, status, priority, tags }: TicketEdit, t: Translate) {
  return [
    { field: t('requests.title'), value: title },
    { field: t('requests.description'), value: description },
    { field: t('requests.status'), value: status && t(`requests.ticketStatuses.${status}`) },
    { field: t('requests.priority'), value: priority && t(`requests.priorities.${priority}`) },
    { field: t('tickets.tags'), value: tags?.join(', ') },
  ];
}

/** What I wanted against how it stands now, where somebody else changed the same field. */
export function differences({ edit, before, current }: StaleEdit, t: Translate): Difference[] {
  const mine = shown(edit, t);
  const was = shown(before, t);
  return shown(current, t).flatMap(({ field, value }, at) => {
    const wanted = mine[at]?.value;
    if (wanted === undefined || value === was[at]?.value) return [];
    return [{ field, theirs: value ?? '', mine: wanted }];
  });
}
