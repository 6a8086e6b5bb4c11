import type { Conversation } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { exactTime } from '../../ui/format.js';
import { WhyAssigned } from '../console/why-assigned.js';
import { OpenHead } from '../worklist/open-head.js';
import { Waiting } from './conversation-row.js';
import { AgentActions } from './agent-actions.js';
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
  return (
    <OpenHead
      title={title ?? customer.name}
      phone={phone}
      close={close}
      facts={
        <>
          <span className="sb-figures">{t('inbox.number', { number })}</span>
          <span>{t(`common.statuses.${status}`)}</span>
          {waitingSince && <Waiting since={waitingSince} />}
          {assignedAgent && <span>{t('inbox.assignedTo', { name: assignedAgent.name })}</span>}
          {snoozedUntil && status === 'snoozed' && (
            <span>{t('inbox.snoozedUntil', { time: exactTime(snoozedUntil, currentLanguage()) })}</span>
          )}
          <Viewers conversationId={conversation.id} />
        </>
      }
    >
      {assignedBecause && <WhyAssigned because={assignedBecause} assigneeId={assignedAgent?.id ?? null} />}
      <AgentActions commands={commands} phone={phone} panel={panel} togglePanel={togglePanel} />
    </OpenHead>
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
