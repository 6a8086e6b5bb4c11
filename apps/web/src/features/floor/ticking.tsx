import { useSyncExternalStore } from 'react';
import { currentLanguage } from '../../i18n/i18n.js';
import { exactTime } from '../../ui/format.js';
import { clockTime } from './clock-time.js';

const listeners = new Set<() => void>();
let second = Math.floor(Date.now() / 1000);
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    second = Math.floor(Date.now() / 1000);
    for (const tell of listeners) tell();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** How long something lasts by now, second by second. It is silent: a screen reader hears since when, once. */
export function Ticking({ since }: { since: string }) {
  const now = useSyncExternalStore(subscribe, () => second);
  const language = currentLanguage();
  return (
    <time dateTime={since} title={exactTime(since, language)} className="sb-figures">
      <span aria-hidden="true">{clockTime(now * 1000 - Date.parse(since))}</span>
      <span className="sb-unseen">{exactTime(since, language)}</span>
    </time>
  );
}
