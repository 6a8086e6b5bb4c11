import { useTranslation } from 'react-i18next';
import { AnswerLine } from '../thread/answer-line.js';
import { Bubble } from '../thread/bubble.js';
import { DayLine, NoteLine, SystemLine } from '../thread/lines.js';
import type { Outgoing } from '../thread/outbox-state.js';
import { OutgoingLine } from '../thread/outgoing-line.js';
import classes from '../thread/thread.module.css';
import type { ThreadItem } from '../thread/thread-items.js';
import { Trouble } from '../thread/trouble.js';

interface ItemProps {
  item: ThreadItem;
  conversationId: string;
  me: string;
  edit: (item: Outgoing) => void;
}

/** A line of the thread as staff see it. */
export function AgentItem({ item, conversationId, me, edit }: ItemProps) {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'beginning':
      return <div className={classes.beginning}>{t('thread.beginning')}</div>;
    case 'day':
      return <DayLine at={item.at} />;
    case 'message': {
      const { message, own, first, last } = item;
      return (
        <Bubble message={message} own={own} first={first} last={last} mine={message.sender?.id === me} />
      );
    }
    case 'note':
      return <NoteLine message={item.message} />;
    case 'system':
      return <SystemLine message={item.message} />;
    case 'trouble':
      return <Trouble message={item.message} retryable={false} />;
    case 'outgoing':
      return <OutgoingLine item={item.item} first={item.first} edit={edit} />;
    case 'answer':
      return <AnswerLine conversationId={conversationId} stoppable={false} />;
  }
}
