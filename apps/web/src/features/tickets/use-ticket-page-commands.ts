import type { Ticket } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { undoLatest } from '../console/undo.js';
import { usePageCommands } from '../console/use-page-commands.js';
import type { TicketCommands } from './use-ticket-commands.js';
import { movesFrom, PRIORITIES } from './words.js';

interface PageActions {
  readonly ticket: Ticket;
  readonly commands: TicketCommands;
  readonly escalate: () => void;
  readonly show: (tab: 'conversation' | 'notes' | 'history') => void;
}

/** Everything that can be done with the open ticket, in the palette and by key. */
export function useTicketPageCommands({ ticket, commands, escalate, show }: PageActions): void {
  const { t } = useTranslation();
  const { status, priority } = ticket;
  usePageCommands([
    { id: 'ticket-to-me', label: t('tickets.actions.toMe'), key: 'takeOver', run: commands.assignToMe },
    ...movesFrom(status).map((to) => ({
      id: `ticket-${to}`,
      label: t('tickets.actions.moveTo', { status: t(`requests.ticketStatuses.${to}`) }),
      key: to === 'resolved' ? ('resolve' as const) : undefined,
      run: () => commands.setStatus(to),
    })),
    ...PRIORITIES.filter((each) => each !== priority).map((each) => ({
      id: `ticket-${each}`,
      label: t('tickets.actions.raise', { priority: t(`requests.priorities.${each}`) }),
      run: () => commands.setPriority(each),
    })),
    {
      id: 'ticket-queue',
      label: t('tickets.actions.queue'),
      run: ticket.assignee ? () => commands.assign(null) : undefined,
    },
    { id: 'ticket-escalate', label: t('tickets.actions.escalate'), run: escalate },
    {
      id: 'ticket-reply',
      label: t('thread.composer.reply'),
      key: 'reply',
      run: () => write(() => show('conversation')),
    },
    { id: 'ticket-note', label: t('tickets.notes.add'), key: 'note', run: () => write(() => show('notes')) },
    { id: 'undo', label: t('common.actions.undo'), key: 'undo', run: undoLatest },
    { id: 'ticket-history', label: t('tickets.tabs.history'), run: () => show('history') },
  ]);
}

/** To the tab, then into its field once that is drawn. */
function write(go: () => void): void {
  go();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#content form textarea')?.focus()),
  );
}
