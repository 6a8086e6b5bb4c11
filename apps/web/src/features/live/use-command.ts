import type { Conversation } from '@switchboard/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useLive } from './live-context.js';

interface CommandOptions<Input> {
  readonly run: (input: Input) => Promise<Conversation>;
  readonly done?: (conversation: Conversation, input: Input) => void;
  /** True when it took care of the failure itself. */
  readonly failed?: (error: unknown) => boolean;
}

/** A command on a conversation: its answer is the whole new conversation, which goes into the cache. */
export function useCommand<Input = void>({ run, done, failed }: CommandOptions<Input>) {
  const { t } = useTranslation();
  const { cache } = useLive();
  return useMutation({
    mutationFn: run,
    onSuccess: (conversation, input) => {
      cache.putConversation(conversation);
      done?.(conversation, input);
    },
    onError: (error) => {
      if (!failed?.(error)) notifyFailure(errorText(error, t));
    },
  });
}
