import { useTranslation } from 'react-i18next';
import { AnswerLine } from '../thread/answer-line.js';
import { Bubble } from '../thread/bubble.js';
import { DayLine, SystemLine } from '../thread/lines.js';
import type { Outgoing } from '../thread/outbox-state.js';
import { OutgoingLine } from '../thread/outgoing-line.js';
import classes from '../thread/thread.module.css';
import { canRetry, type ThreadItem } from '../thread/thread-items.js';
import type { Thread } from '../thread/thread-state.js';
import { Trouble } from '../thread/trouble.js';

interface ItemProps {
  item: ThreadItem;
  thread: Thread;
  conversationId: string;
  /** None where there is a person already. */
  askPerson: (() => void) | undefined;
  edit: (item: Outgoing) => void;
}

/** A line of the thread as its customer sees it. */
export function CustomerItem({ item, thread, conversationId, askPerson, edit }: ItemProps) {
  const { t } = useTranslation();
  switch (item.kind) {
    case 'beginning':
      return <div className={classes.beginning}>{t('thread.beginning')}</div>;
    case 'day':
      return <DayLine at={item.at} />;
    case 'message':
      return (
        <Bubble message={item.message} own={item.own} first={item.first} last={item.last} mine={item.own} />
      );
    case 'system':
      return <SystemLine message={item.message} />;
    case 'trouble':
      return (
        <Trouble message={item.message} retryable={canRetry(thread, item.message)} askPerson={askPerson} />
      );
    case 'outgoing':
      return <OutgoingLine item={item.item} first={item.first} edit={edit} />;
    case 'answer':
      return <AnswerLine conversationId={conversationId} stoppable />;
    case 'note':
      // The server sends customers none.
      return null;
  }
}
