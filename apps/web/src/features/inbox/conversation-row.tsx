import type { Conversation } from '@switchboard/contracts';
import { IconClockHour4, IconSparkles, IconUser } from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Face } from '../../ui/face.js';
import { useElapsed, When } from '../../ui/when.js';
import classes from './inbox-list.module.css';
import { Mood } from './mood.js';
import { RowViewers } from './row-viewers.js';

interface RowProps {
  conversation: Conversation;
  to: string;
  chosen: boolean;
  selected: boolean;
  /** It has left the view, and waits for the pointer to go. */
  gone: boolean;
  select: (id: string, range: boolean) => void;
}

/** One conversation: who, what last, how long they wait, in which mood, who cares for it, and who is in it. */
export const ConversationRow = memo(function ConversationRow(props: RowProps) {
  const { conversation, to, chosen, selected, gone, select } = props;
  const { t } = useTranslation();
  const { id, customer, title, lastMessage, unread, waitingSince, sentiment, updatedAt } = conversation;
  return (
    <div
      className={classes.row}
      data-chosen={chosen || undefined}
      data-selected={selected || undefined}
      data-gone={gone || undefined}
    >
      <label className={classes.pick} title={t('inbox.bulk.select', { name: customer.name })}>
        <Face name={customer.name} />
        {/* The browser's own box: hundreds of rows come and go with one turn of the wheel. */}
        <input
          type="checkbox"
          className={classes.tick}
          aria-label={t('inbox.bulk.select', { name: customer.name })}
          checked={selected}
          onChange={() => undefined}
          onClick={(event: MouseEvent) => select(id, event.shiftKey)}
        />
      </label>
      <Link
        className={classes.link}
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
          {gone && <span className={classes.status}>{t(`common.statuses.${conversation.status}`)}</span>}
          {waitingSince && <Waiting since={waitingSince} />}
          {sentiment && <Mood sentiment={sentiment} />}
          <RowViewers conversationId={id} />
          <Handler conversation={conversation} />
        </span>
      </Link>
    </div>
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
