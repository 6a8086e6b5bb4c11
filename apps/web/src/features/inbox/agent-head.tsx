import type { Conversation } from '@switchboard/contracts';
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { exactTime } from '../../ui/format.js';
import { WhyAssigned } from '../console/why-assigned.js';
import { Waiting } from './conversation-row.js';
import { HeadActions } from './head-actions.js';
import classes from './inbox.module.css';
import type { AgentCommands } from './use-agent-commands.js';
import { useOthersHere } from './use-others-here.js';

interface HeadProps {
  conversation: Conversation;
  commands: AgentCommands;
  phone: boolean;
  close: () => void;
  panel: boolean;
  togglePanel: () => void;
}

/** What it is about, how it stands, and what can be done about it. */
export function AgentHead({ conversation, commands, phone, close, panel, togglePanel }: HeadProps) {
  const { t } = useTranslation();
  const { title, number, status, waitingSince, customer, assignedAgent, assignedBecause, snoozedUntil } =
    conversation;
  // On a phone this is a page of its own.
  const Heading = phone ? 'h1' : 'h2';
  return (
    <header className={classes.head}>
      {phone && (
        <ActionIcon size={44} aria-label={t('common.actions.back')} onClick={close}>
          <IconArrowLeft size={20} />
        </ActionIcon>
      )}
      <div className={classes.headText}>
        <Heading dir="auto">{title ?? customer.name}</Heading>
        <p className={classes.headFacts}>
          <span className="sb-figures">{t('inbox.number', { number })}</span>
          <span>{t(`common.statuses.${status}`)}</span>
          {waitingSince && <Waiting since={waitingSince} />}
          {assignedAgent && <span>{t('inbox.assignedTo', { name: assignedAgent.name })}</span>}
          {snoozedUntil && status === 'snoozed' && (
            <span>{t('inbox.snoozedUntil', { time: exactTime(snoozedUntil, currentLanguage()) })}</span>
          )}
          <Viewers conversationId={conversation.id} />
        </p>
      </div>
      {assignedBecause && <WhyAssigned because={assignedBecause} assigneeId={assignedAgent?.id ?? null} />}
      <HeadActions commands={commands} phone={phone} panel={panel} togglePanel={togglePanel} />
    </header>
  );
}

/** Colleagues who have this conversation open, and what they are doing in it. */
function Viewers({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const others = useOthersHere(conversationId);
  if (others.length === 0) return null;
  const names = others.map(({ name, mode }) => t(`inbox.viewerMode.${mode}`, { name })).join(', ');
  return <span className={classes.viewers}>{t('inbox.viewers', { names })}</span>;
}
