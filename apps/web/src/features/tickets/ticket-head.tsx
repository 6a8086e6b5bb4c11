import type { Ticket } from '@switchboard/contracts';
import { ActionIcon, Button } from '@mantine/core';
import { IconFlame, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import { HeadActions, OpenHead } from '../worklist/open-head.js';
import { Due } from './due.js';
import { PersonMenu } from './person-menu.js';
import { Priority } from './priority.js';
import { StatusMenu } from './status-menu.js';
import { TicketMore } from './ticket-more.js';
import type { TicketCommands } from './use-ticket-commands.js';
import { isDone } from './words.js';

interface HeadProps {
  ticket: Ticket;
  commands: TicketCommands;
  escalate: () => void;
  phone: boolean;
  close: () => void;
}

/** What it is about, how it stands, and what can be done about it. */
export function TicketHead({ ticket, commands, escalate, phone, close }: HeadProps) {
  const { t } = useTranslation();
  const { title, number, customer, priority, status, dueAt, assignee } = ticket;
  return (
    <OpenHead
      title={title}
      phone={phone}
      close={close}
      facts={
        <>
          <span className="sb-figures">{t('requests.number', { number })}</span>
          <span>{customer.name}</span>
          <Priority priority={priority} />
          {dueAt && !isDone(status) && <Due at={dueAt} />}
        </>
      }
    >
      <HeadActions label={t('tickets.actions.label')}>
        {commands.assignToMe && (
          <Hint label={t('tickets.actions.toMe')} command="takeOver">
            <Button
              variant={assignee ? 'default' : 'filled'}
              leftSection={<IconUserCheck size={16} aria-hidden="true" />}
              loading={commands.busy}
              onClick={commands.assignToMe}
            >
              {t('tickets.actions.toMe')}
            </Button>
          </Hint>
        )}
        <PersonMenu
          label={t('tickets.actions.assign')}
          queueLabel={t('tickets.actions.queue')}
          chosen={assignee}
          choose={commands.assign}
        />
        <StatusMenu status={status} move={commands.setStatus} />
        <Hint label={t('tickets.actions.escalate')}>
          <ActionIcon
            size={36}
            variant="default"
            aria-label={t('tickets.actions.escalate')}
            onClick={escalate}
          >
            <IconFlame size={16} />
          </ActionIcon>
        </Hint>
        <TicketMore ticket={ticket} deleted={close} />
      </HeadActions>
    </OpenHead>
  );
}
