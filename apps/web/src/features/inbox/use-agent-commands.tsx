import type { Conversation } from '@switchboard/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { post } from '../../api/client.js';
import { notify } from '../../ui/notify.js';
import { useCommand } from '../live/use-command.js';
import { useSession } from '../session/session-context.js';
import { useActs } from './acts-context.js';

/** Everything an agent can do with a conversation now; what can't be done is undefined. */
export function useAgentCommands(conversation: Conversation) {
  const { t } = useTranslation();
  const { user } = useSession();
  const acts = useActs();
  const [rival, setRival] = useState<string | null>(null);
  const { id, status, handler, assignedAgent } = conversation;
  const ids = [id];

  const handBack = useCommand({
    run: () => post(`/conversations/${id}/handback`),
    done: () => notify(t('inbox.done.handedBack')),
  });
  const takeOver = useCommand<{ force?: boolean }>({
    run: (body) => post(`/conversations/${id}/takeover`, body),
    done: () => {
      setRival(null);
      notify(t('inbox.done.takenOver'));
    },
    failed: (error) => {
      const handled = error instanceof ApiError && error.code === 'ALREADY_HANDLED';
      if (handled) setRival(error.agent?.name ?? assignedAgent?.name ?? t('thread.system.someone'));
      return handled;
    },
  });

  const mine = handler === 'agent' && assignedAgent?.id === user.id;
  const open = status !== 'resolved';
  return {
    takeOver: open && !mine ? () => takeOver.mutate({}) : undefined,
    handBack: open && handler === 'agent' ? () => handBack.mutate() : undefined,
    resolve: open ? () => acts.resolve(ids) : undefined,
    reopen: open ? undefined : () => acts.reopen(ids),
    snooze: open ? () => acts.askSnooze(ids) : undefined,
    assign: () => acts.askAssign(ids),
    assignToMe: assignedAgent?.id === user.id ? undefined : () => acts.assignTo(ids, user),
    queue: assignedAgent ? () => acts.assignTo(ids, null) : undefined,
    rival,
    forceTakeOver: () => takeOver.mutate({ force: true }),
    giveWay: () => setRival(null),
  };
}

export type AgentCommands = ReturnType<typeof useAgentCommands>;
