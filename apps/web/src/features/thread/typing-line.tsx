import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/clock.js';
import classes from './thread.module.css';
import { useLiveState } from './use-thread.js';

/** Who is writing. The line is always there, so that nothing moves when someone starts. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const typing = useLiveState(conversationId, (live) => live.typing).filter(({ until }) => until > now);
  const names = typing.map(({ userName }) => userName).join(', ');
  return (
    <div className={classes.typing} role="status" aria-live="polite">
      <div className={classes.typingInner}>
        {names && (
          <>
            <span>{t('thread.typing', { count: typing.length, names })}</span>
            <span className={classes.dots} aria-hidden="true">
              <span />
              <span />
              <span />
            </span>
          </>
        )}
      </div>
    </div>
  );
}
