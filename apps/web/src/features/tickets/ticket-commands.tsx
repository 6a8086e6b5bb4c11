import { useTranslation } from 'react-i18next';
import { usePageCommands } from '../console/use-page-commands.js';
import { CreateTicketDialog } from './create-ticket-dialog.js';
import { openCreateTicket } from './create-ticket-store.js';

/** A new ticket, from everywhere in the console. */
export function TicketCommands() {
  const { t } = useTranslation();
  usePageCommands([
    {
      id: 'ticket-new',
      label: t('tickets.actions.create'),
      key: 'newTicket',
      run: () => openCreateTicket(),
    },
  ]);
  return <CreateTicketDialog />;
}
