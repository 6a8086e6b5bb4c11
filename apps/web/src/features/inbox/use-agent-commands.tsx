import type { Agent, Conversation } from '@switchboard/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { patch, post } from '../../api/client.js';
import { notify } from '../../ui/notify.js';
import { useCommand } from '../live/use-command.js';
import { useSession } from '../session/session-context.js';
import { offerUndo } from './undo.js';

/** Everything an agent can do with a conversation; what can be undone is offered with its key. */
export function useAgentCommands(conversation: Conversation, leave: () => void) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [rival, setRival] = useState<string | null>(null);
  const path = `/conversations/${conversation.id}`;

  const setStatus = (status: 'active' | 'resolved') => patch<Conversation>(path, { status });
  const reopen = useCommand({ run: () => setStatus('active'), done: () => notify(t('inbox.done.reopened')) });
  const resolve = useCommand({
    run: () => setStatus('resolved'),
    done: () => {
      offerUndo(t('inbox.done.resolved'), t('common.actions.undo'), () => reopen.mutate());
      leave();
    },
  });
  const handBack = useCommand({
    run: () => post(`${path}/handback`),
    done: () => notify(t('inbox.done.handedBack')),
  });
  const takeOver = useCommand<{ force?: boolean }>({
    run: (body) => post(`${path}/takeover`, body),
    done: () => {
      setRival(null);
      notify(t('inbox.done.takenOver'));
    },
    failed: (error) => {
      const handled = error instanceof ApiError && error.code === 'ALREADY_HANDLED';
      if (handled)
        setRival(error.agent?.name ?? conversation.assignedAgent?.name ?? t('thread.system.someone'));
      return handled;
    },
  });
  const assign = useCommand<Pick<Agent, 'id' | 'name'> | null>({
    run: (agent) => post(`${path}/assign`, { agentId: agent?.id ?? null }),
    done: (_, agent) =>
      notify(agent ? t('inbox.done.assigned', { name: agent.name }) : t('inbox.done.queued')),
  });

  const { status, handler, assignedAgent } = conversation;
  const mine = handler === 'agent' && assignedAgent?.id === user.id;
  return {
    mine,
    takeOver: status !== 'resolved' && !mine ? () => takeOver.mutate({}) : undefined,
    handBack: handler === 'agent' && status !== 'resolved' ? () => handBack.mutate() : undefined,
    resolve: status !== 'resolved' ? () => resolve.mutate() : undefined,
    reopen: status === 'resolved' ? () => reopen.mutate() : undefined,
    assign: (agent: Pick<Agent, 'id' | 'name'> | null) => assign.mutate(agent),
    rival,
    forceTakeOver: () => takeOver.mutate({ force: true }),
    giveWay: () => setRival(null),
    busy: takeOver.isPending || resolve.isPending || reopen.isPending || handBack.isPending,
  };
}

export type AgentCommands = ReturnType<typeof useAgentCommands>;
