import type { Message } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import classes from './thread.module.css';
import { replace } from './thread-state.js';

interface TroubleProps {
  message: Message;
  retryable: boolean;
  /** Customers are offered a person; staff only read what happened. */
  askPerson?: () => void;
}

/** An answer that didn't come: what happened, that the message is safe, and the two ways on. */
export function Trouble({ message, retryable, askPerson }: TroubleProps) {
  const { t } = useTranslation();
  const { cache } = useLive();
  const reason = message.answer?.reason ?? 'other';
  const text = t(`thread.answer.failed.${reason}`, { defaultValue: t('thread.answer.failed.other') });
  const retry = useMutation({
    mutationFn: () =>
      post<Message>(`/conversations/${message.conversationId}/retry`, { messageId: message.id }),
    onSuccess: (changed) => cache.changeThread(changed.conversationId, (thread) => replace(thread, changed)),
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  if (!askPerson)
    return <div className={classes.system}>{t('thread.answer.failedStaff', { reason: text })}</div>;
  return (
    <div className={classes.trouble} role="group" aria-label={text}>
      <p>{text}</p>
      {retryable && (
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('thread.answer.retry')}
        </Button>
      )}
      {retryable && (
        <Button size="xs" variant="light" onClick={askPerson}>
          {t('thread.answer.person')}
        </Button>
      )}
    </div>
  );
}
