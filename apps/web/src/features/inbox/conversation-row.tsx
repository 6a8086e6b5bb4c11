import type { Conversation } from '@switchboard/contracts';
import { IconClockHour4, IconSparkles, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useElapsed, When } from '../../ui/when.js';
import classes from './inbox.module.css';
import { Mood } from './mood.js';

interface RowProps {
  conversation: Conversation;
  to: string;
  chosen: boolean;
}

/** One conversation: who, what last, how long they wait, in which mood, and who cares for it. */
export const ConversationRow = memo(function ConversationRow({ conversation, to, chosen }: RowProps) {
  const { t } = useTranslation();
  const { customer, title, lastMessage, unread, waitingSince, sentiment, updatedAt } = conversation;
  return (
    <Link
      className={classes.row}
      to={to}
      aria-current={chosen ? 'true' : undefined}
      data-unread={unread > 0 || undefined}
    >
      <span className={classes.rowName} dir="auto">
        {customer.name}
      </span>
      <span className={classes.rowTime}>
        <When at={lastMessage?.createdAt ?? updatedAt} brief />
      </span>
      <span className={classes.rowTitle} dir="auto">
        {title ?? t('portal.untitled')}
      </span>
      {unread > 0 && (
        <span className={classes.unread}>
          <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
          <span className="sb-unseen">{t('inbox.unread', { count: unread })}</span>
        </span>
      )}
      <span className={classes.rowPreview} dir="auto">
        {lastMessage?.content}
      </span>
      <span className={classes.rowFacts}>
        {waitingSince && <Waiting since={waitingSince} />}
        {sentiment && <Mood sentiment={sentiment} />}
        <Handler conversation={conversation} />
      </span>
    </Link>
  );
});

export function Waiting({ since }: { since: string }) {
  const { t } = useTranslation();
  const time = useElapsed(since);
  return (
    <span className={classes.waiting} title={t('inbox.waiting', { time })}>
      <IconClockHour4 size={15} aria-hidden="true" />
      <span aria-hidden="true" className="sb-figures">
        {time}
      </span>
      <span className="sb-unseen">{t('inbox.waiting', { time })}</span>
    </span>
  );
}

function Handler({ conversation: { handler, assignedAgent } }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const assistant = handler === 'assistant' && !assignedAgent;
  const Icon = assistant ? IconSparkles : IconUser;
  const name = assignedAgent?.name ?? (assistant ? t('inbox.with.assistant') : t('inbox.with.nobody'));
  return (
    <span className={classes.handler}>
      <Icon size={14} aria-hidden="true" />
      <span>{name}</span>
    </span>
  );
}
