import type { Agent } from '@switchboard/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { FilterPopover } from '../worklist/filter-popover.js';
import type { TicketChoice } from './use-ticket-route.js';
import { PRIORITIES, TICKET_STATUSES } from './words.js';

interface FilterProps {
  choice: TicketChoice;
  choose: (change: Partial<TicketChoice>) => void;
}

export const NO_CHOICE: TicketChoice = {
  search: '',
  status: '',
  priority: '',
  assignee: '',
  tag: '',
  sort: '',
};

/** Narrows a view: by status, priority, who has it and tag; and its order. */
export function TicketFilterMenu({ choice, choose }: FilterProps) {
  const { t } = useTranslation();
  const { status, priority, assignee, tag, sort } = choice;
  const active = Boolean(status || priority || assignee || tag);
  return (
    <FilterPopover
      label={t('tickets.filter')}
      active={active}
      clear={active || sort ? () => choose({ ...NO_CHOICE, search: choice.search }) : undefined}
    >
      {() => <Fields choice={choice} choose={choose} />}
    </FilterPopover>
  );
}

function Fields({ choice, choose }: FilterProps) {
  const { t } = useTranslation();
  const agents = useQuery({ queryKey: keys.agents, queryFn: () => get<Agent[]>('/agents') });
  const any = { value: '', label: t('tickets.any') };
  const field = (name: keyof TicketChoice, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      data={data}
      value={choice[name]}
      onChange={({ currentTarget: { value } }) => choose({ [name]: value })}
    />
  );
  return (
    <>
      {field('status', t('requests.status'), [
        any,
        ...TICKET_STATUSES.map((value) => ({ value, label: t(`requests.ticketStatuses.${value}`) })),
      ])}
      {field('priority', t('requests.priority'), [
        any,
        ...PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) })),
      ])}
      {field('assignee', t('tickets.assignee'), [
        any,
        { value: 'me', label: t('tickets.views.mine') },
        { value: 'none', label: t('tickets.nobody') },
        ...(agents.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ])}
      <TextInput
        label={t('tickets.tag')}
        defaultValue={choice.tag}
        onBlur={({ currentTarget }) => choose({ tag: currentTarget.value.trim() })}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && choose({ tag: currentTarget.value.trim() })}
      />
      {field('sort', t('tickets.sort.label'), [
        { value: '', label: t('tickets.sort.updated') },
        ...(['created', 'priority', 'due'] as const).map((value) => ({
          value,
          label: t(`tickets.sort.${value}`),
        })),
      ])}
    </>
  );
}
