import { IconAlarm, IconClockExclamation } from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { remaining } from './due-text.js';
import classes from './due.module.css';
import { exactTime } from '../../ui/format.js';

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for every countdown of the page, and none while there is no countdown. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The words alone are looked at every second: what draws them is drawn again only when they have changed. */
function useRemaining(dueAt: string): readonly [text: string, state: string] {
  const snapshot = useCallback(() => {
    const { text, late, soon } = remaining(dueAt, Date.now(), currentLanguage());
    return `${text}|${late ? 'late' : soon ? 'soon' : ''}`;
  }, [dueAt]);
  const [text = '', state = ''] = useSyncExternalStore(subscribe, snapshot).split('|');
  return [text, state];
}

/** The time until something is due, counted down; or how long it has been over. */
export function Due({ at }: { at: string }) {
  const { t } = useTranslation();
  const [time, state] = useRemaining(at);
  const late = state === 'late';
  const Icon = late ? IconClockExclamation : IconAlarm;
  const exact = exactTime(at, currentLanguage());
  return (
    <time
      dateTime={at}
      title={t('requests.due.at', { time: exact })}
      className={classes.due}
      data-state={state || undefined}
    >
      <Icon size={15} aria-hidden="true" />
      <span aria-hidden="true" className="sb-figures">
        {late ? t('requests.due.late', { time }) : t('requests.due.left', { time })}
      </span>
      <span className="sb-unseen">
        {late ? t('requests.due.lateSince', { time: exact }) : t('requests.due.at', { time: exact })}
      </span>
    </time>
  );
}
