import { Button } from '@mantine/core';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { errorText } from '../../ui/error-text.js';
import { PlainText } from '../../ui/plain-text.js';
import { useLive } from '../live/live-context.js';
import type { Outgoing } from './outbox-state.js';
import classes from './thread.module.css';

interface OutgoingProps {
  item: Outgoing;
  first: boolean;
  /** Puts the text back into the composer. */
  edit: (item: Outgoing) => void;
}

/** A message of mine on its way, or held up: it says which, and what can be done. */
export function OutgoingLine({ item, first, edit }: OutgoingProps) {
  const { t } = useTranslation();
  const { outbox } = useLive();
  const { state } = item;
  const failed = state === 'failed';
  return (
    <article
      className={item.private ? classes.note : classes.entry}
      aria-label={`${t('thread.you')}, ${t(`thread.states.${state}`)}`}
      data-own
      data-first={first || undefined}
      data-outgoing={state}
    >
      <div className={classes.body}>
        <div className={item.private ? undefined : classes.bubble}>
          <div className={classes.plain} dir="auto">
            <PlainText>{item.content}</PlainText>
          </div>
        </div>
        <div className={classes.meta} data-failed={failed || undefined} role={failed ? 'alert' : undefined}>
          {failed ? (
            <IconAlertCircle size={14} aria-hidden="true" />
          ) : (
            <IconClock size={14} aria-hidden="true" />
          )}
          <span>
            {failed ? `${t('thread.states.failed')}. ${why(item, t)}` : t(`thread.states.${state}`)}
          </span>
          {failed && (
            <>
              {item.error?.code !== 'MESSAGE_REFUSED' && (
                <Button size="compact-xs" variant="subtle" onClick={() => outbox.retry(item)}>
                  {t('thread.outgoing.retry')}
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" onClick={() => edit(item)}>
                {t('thread.outgoing.edit')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => outbox.discard(item)}>
                {t('thread.outgoing.discard')}
              </Button>
            </>
          )}
        </div>
      </div>
    </article>
  );
}

function why({ error }: Outgoing, t: Parameters<typeof errorText>[1]): string {
  return error
    ? errorText(new ApiError(0, { code: error.code, message: '', categories: error.categories }), t)
    : '';
}
