import type { Ticket } from '@switchboard/contracts';
import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../ui/facts.js';
import { PlainText } from '../../ui/plain-text.js';
import { usePhone } from '../../ui/use-phone.js';
import { When } from '../../ui/when.js';
import { WhyAssigned } from '../console/why-assigned.js';
import { Due } from './due.js';
import { TagField } from './tag-field.js';
import { TicketEditForm } from './ticket-edit-form.js';
import { TicketConversations } from './ticket-conversations.js';
import classes from './ticket.module.css';
import type { TicketCommands } from './use-ticket-commands.js';
import { isDone, isPriority, PRIORITIES } from './words.js';

/** What the ticket is about, and everything about it that can be set. */
export function TicketDetails({ ticket, commands }: { ticket: Ticket; commands: TicketCommands }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  // Below the h1 that the head is on a phone.
  const Heading = usePhone() ? 'h2' : 'h3';
  const { description, priority, status, tags, customer, assignee, assignedBecause } = ticket;
  const { dueAt, escalatedAt, createdAt } = ticket;
  return (
    <div className={classes.details}>
      {editing ? (
        <TicketEditForm ticket={ticket} save={commands.save} close={() => setEditing(false)} />
      ) : (
        <section>
          <div className={classes.sectionHead}>
            <Heading>{t('requests.description')}</Heading>
            <ActionIcon
              size={28}
              aria-label={t('tickets.actions.edit')}
              title={t('tickets.actions.edit')}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={16} />
            </ActionIcon>
          </div>
          <p className={classes.text} dir="auto">
            <PlainText>{description}</PlainText>
          </p>
        </section>
      )}
      <Facts>
        <Fact name={t('requests.priority')}>
          <NativeSelect
            size="xs"
            aria-label={t('requests.priority')}
            value={priority}
            data={PRIORITIES.map((value) => ({ value, label: t(`requests.priorities.${value}`) }))}
            onChange={({ currentTarget: { value } }) => isPriority(value) && commands.setPriority(value)}
          />
        </Fact>
        <Fact name={t('tickets.assignee')}>
          {assignee?.name ?? t('tickets.nobody')}
          {assignedBecause && (
            <div>
              <WhyAssigned because={assignedBecause} assigneeId={assignee?.id ?? null} />
            </div>
          )}
        </Fact>
        <Fact name={t('tickets.customer')}>
          <span dir="auto">{customer.name}</span>
          {customer.email && (
            <>
              {' '}
              <a href={`mailto:${customer.email}`}>{customer.email}</a>
            </>
          )}
        </Fact>
        {dueAt && !isDone(status) && (
          <Fact name={t('tickets.due')}>
            <Due at={dueAt} />
          </Fact>
        )}
        {escalatedAt && (
          <Fact name={t('tickets.escalatedAt')}>
            <When at={escalatedAt} />
          </Fact>
        )}
        <Fact name={t('tickets.created')}>
          <When at={createdAt} />
        </Fact>
      </Facts>
      <TicketConversations ticket={ticket} level={Heading} />
      <section>
        <TagField tags={tags ?? []} save={(next) => void commands.save({ tags: next })} />
      </section>
    </div>
  );
}
