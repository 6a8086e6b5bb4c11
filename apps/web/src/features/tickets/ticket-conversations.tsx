import type { Ticket } from '@switchboard/contracts';
import { ActionIcon } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './ticket-conversations.module.css';
import { useTicketLinks } from './use-ticket-links.js';

const NONE: NonNullable<Ticket['linkedConversations']> = [];

/** Where its customer speaks of it: its own conversation, and those that were linked to it. */
export function TicketConversations({ ticket, level: Heading }: { ticket: Ticket; level: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { unlink } = useTicketLinks();
  const { conversationId, linkedConversations = NONE } = ticket;
  return (
    <section>
      <Heading id={`${ticket.id}-conversations`}>{t('tickets.conversations.title')}</Heading>
      <ul className={classes.list} aria-labelledby={`${ticket.id}-conversations`}>
        <li>
          <Link to={`/inbox/all/${conversationId}`}>{t('tickets.conversations.own')}</Link>
        </li>
        {linkedConversations.map((conversation) => {
          const { id, number } = conversation;
          const label = t('tickets.conversations.unlink', { number });
          return (
            <li key={id}>
              <Link to={`/inbox/all/${id}`}>{t('tickets.conversations.linked', { number })}</Link>
              <ActionIcon
                size={28}
                aria-label={label}
                title={label}
                onClick={() => unlink(ticket, conversation)}
              >
                <IconUnlink size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
