import type { TicketHistoryEntry } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import classes from './ticket.module.css';
import { useTicketHistory } from './use-ticket.js';
import { isPriority, isTicketStatus } from './words.js';

/** Every change, with who made it. */
export function TicketHistory({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const { query, entries } = useTicketHistory(ticketId);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('tickets.tabs.history')}>
      {query.isPending && <Loading lines={4} height={40} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && entries.length === 0 && <p className={classes.dim}>{t('tickets.history.empty')}</p>}
      <ol className={classes.list}>
        {entries.map((entry, at) => (
          <li key={at} className={classes.change}>
            <span>{headline(entry, t)}</span>
            <When at={entry.at} />
            <span className={classes.values} dir="auto">
              {valuesOf(entry, t)}
            </span>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" onClick={() => void query.fetchNextPage()}>
          {t('common.actions.loadMore')}
        </Button>
      )}
    </div>
  );
}

type Translate = TFunction<'translation'>;

function headline({ actor, field }: TicketHistoryEntry, t: Translate): string {
  const name = actor?.name ?? t('tickets.history.system');
  if (field === 'created' || field === 'escalated' || field === 'deleted')
    return t(`tickets.history.${field}`, { name });
  return t('tickets.history.changed', { name, field: t(`tickets.history.fields.${field}`) });
}

function valuesOf({ field, from, to }: TicketHistoryEntry, t: Translate): string | null {
  const word = (value: string | null) => {
    if (value === null || value === '')
      return t(field === 'assignee' ? 'tickets.history.nobody' : 'tickets.history.none');
    if (field === 'status' && isTicketStatus(value)) return t(`requests.ticketStatuses.${value}`);
    if (field === 'priority' && isPriority(value)) return t(`requests.priorities.${value}`);
    return value;
  };
  if (field === 'created' || field === 'deleted') return null;
  if (field === 'escalated') return to;
  return t('tickets.history.fromTo', { from: word(from), to: word(to) });
}
