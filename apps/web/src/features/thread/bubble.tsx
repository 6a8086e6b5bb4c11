import type { Message } from '@switchboard/contracts';
import { IconCheck, IconChecks } from '@tabler/icons-react';
import { memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { Face } from '../../ui/face.js';
import { timeOfDay } from '../../ui/format.js';
import { PlainText } from '../../ui/plain-text.js';
import { TimeOfDay } from '../../ui/when.js';
import { BubbleFoot } from './bubble-foot.js';
import { CitedText } from './citations.js';
import classes from './thread.module.css';

interface BubbleProps {
  message: Message;
  own: boolean;
  first: boolean;
  last: boolean;
  /** I wrote it myself, so I want to know whether it was read. */
  mine: boolean;
}

/** One public message. The first of a group names its sender, the last tells when it was. */
export const Bubble = memo(function Bubble({ message, own, first, last, mine }: BubbleProps) {
  const { t } = useTranslation();
  const Foot = useContext(BubbleFoot);
  const assistant = message.senderType === 'assistant';
  const name = mine ? t('thread.you') : (message.sender?.name ?? t('thread.assistant'));
  const label = `${name}, ${timeOfDay(message.createdAt, currentLanguage())}`;
  return (
    <article
      className={classes.entry}
      aria-label={label}
      data-own={own || undefined}
      data-first={first || undefined}
      data-assistant={assistant || undefined}
      data-seq={message.seq}
    >
      {!mine && (
        <div className={classes.side}>{first && <Face size="sm" name={name} assistant={assistant} />}</div>
      )}
      <div className={classes.body}>
        {first && !mine && (
          <div className={classes.who} aria-hidden="true">
            {name}
            {assistant && <span className={classes.badge}>{t('thread.assistantBadge')}</span>}
          </div>
        )}
        <div className={classes.bubble}>
          {assistant ? (
            <CitedText message={message} />
          ) : (
            <div className={classes.plain} dir="auto">
              <PlainText>{message.content}</PlainText>
            </div>
          )}
        </div>
        {last && (
          <div className={classes.meta} data-read={message.isRead || undefined}>
            <TimeOfDay at={message.createdAt} />
            {mine && <Tick read={message.isRead} />}
          </div>
        )}
        {Foot && !mine && <Foot message={message} />}
      </div>
    </article>
  );
});

/** Sent or read: an icon and a word, never the colour alone. */
function Tick({ read }: { read: boolean }) {
  const { t } = useTranslation();
  const Icon = read ? IconChecks : IconCheck;
  return (
    <span className={classes.tick}>
      <Icon size={14} aria-hidden="true" />
      {read ? t('thread.states.read') : t('thread.states.sent')}
    </span>
  );
}
