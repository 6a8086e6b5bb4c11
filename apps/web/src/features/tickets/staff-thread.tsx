import type { Ticket } from '@switchboard/contracts';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AgentItem } from '../inbox/agent-item.js';
import { useSession } from '../session/session-context.js';
import { TicketThread } from './ticket-thread.js';
import classes from './ticket.module.css';

/** A ticket's messages as staff see and answer them. */
export function StaffThread({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { user } = useSession();
  return (
    <TicketThread
      ticket={ticket}
      reader="staff"
      draw={(item, edit) => (
        <AgentItem item={item} conversationId={ticket.conversationId} me={user.id} edit={edit} />
      )}
      words={{
        label: t('thread.composer.replyLabel'),
        placeholder: (name) => t('thread.composer.replyPlaceholder', { name }),
        assistant: t('tickets.reply.takesOver'),
      }}
      state={
        ticket.status === 'closed' && (
          <p className={classes.locked}>
            <IconLock size={16} aria-hidden="true" />
            {t('tickets.reply.closed')}
          </p>
        )
      }
    />
  );
}
