import type { Message } from '@switchboard/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Reads out messages that arrive while the thread is open, and nothing that was there before. */
export function Announcer({
  messages,
  mine,
}: {
  messages: readonly Message[];
  mine: (message: Message) => boolean;
}) {
  const { t } = useTranslation();
  const heard = useRef<number | null>(null);
  const [words, setWords] = useState('');
  const last = messages.at(-1);
  useEffect(() => {
    const seq = last?.seq ?? 0;
    const before = heard.current;
    heard.current = Math.max(seq, before ?? 0);
    if (!last || before === null || seq <= before || mine(last)) return;
    const text = last.code
      ? t(`thread.system.${last.code}`, { name: last.sender?.name ?? t('thread.system.someone') })
      : last.content;
    setWords(last.code ? text : `${last.sender?.name ?? t('thread.assistant')}: ${text}`);
  }, [last, mine, t]);
  return (
    <div className="sb-unseen" role="status" aria-live="polite">
      {words}
    </div>
  );
}
