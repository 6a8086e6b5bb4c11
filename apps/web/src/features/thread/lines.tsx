import type { Message } from '@switchboard/contracts';
import { IconLock, IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { useNow } from '../../ui/clock.js';
import { dayName, longDate } from '../../ui/format.js';
import { PlainText } from '../../ui/plain-text.js';
import { TimeOfDay } from '../../ui/when.js';
import classes from './thread.module.css';

export function DayLine({ at }: { at: string }) {
  const { t } = useTranslation();
  const name = dayName(at, useNow());
  return (
    <div className={classes.day}>{name ? t(`common.time.${name}`) : longDate(at, currentLanguage())}</div>
  );
}

/** What happened, in the reader's language by its code; an unknown code falls back to the server's words. */
export function SystemLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  if (message.code === 'self_harm_help') {
    return (
      <div className={classes.help}>
        <p>{t('thread.system.self_harm_help')}</p>
        <p>
          <PlainText>{message.content}</PlainText>
        </p>
      </div>
    );
  }
  const name = message.sender?.name ?? t('thread.system.someone');
  const text = message.code
    ? t(`thread.system.${message.code}`, { name, defaultValue: message.content })
    : message.content;
  return (
    <div className={classes.system}>
      {text} · <TimeOfDay at={message.createdAt} />
    </div>
  );
}

/** For staff only. The system's own note is the summary for whoever takes over. */
export function NoteLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const summary = message.senderType === 'system';
  const title = summary ? t('thread.summary') : t('thread.note');
  const Icon = summary ? IconNotes : IconLock;
  return (
    <article className={classes.note} aria-label={title}>
      <div className={classes.noteHead}>
        <Icon size={15} aria-hidden="true" />
        {summary ? title : `${title} · ${message.sender?.name ?? ''}`}
        <TimeOfDay at={message.createdAt} />
      </div>
      <div className={classes.plain} dir="auto">
        <PlainText>{message.content}</PlainText>
      </div>
    </article>
  );
}
