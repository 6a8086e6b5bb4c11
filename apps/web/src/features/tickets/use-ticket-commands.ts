import type { PersonRef, Priority, Ticket, TicketStatus, UpdateTicketBody } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { get, patch, post, put } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { useSession } from '../session/session-context.js';

export type TicketEdit = Pick<UpdateTicketBody, 'title' | 'description' | 'priority' | 'tags'> & {
  readonly status?: TicketStatus;
};

interface Change {
  readonly run: () => Promise<Ticket>;
  readonly done: string;
  /** What is wanted and of which ticket, for when somebody else changed it meanwhile. */
  readonly wanted?: { readonly edit: TicketEdit; readonly before: Ticket };
}

/** My change against a ticket that has changed since I read it. */
export interface StaleEdit {
  readonly edit: TicketEdit;
  readonly before: Ticket;
  readonly current: Ticket;
}

function coded(error: unknown, code: string): boolean {
  return error instanceof ApiError && error.code === code;
}

/** Everything an agent can do with a ticket, and what happens when a colleague was faster. */
export function useTicketCommands(ticket: Ticket) {
  const { t } = useTranslation();
  const { user } = useSession();
  const client = useQueryClient();
  const { tickets } = useLive().requests;
  const [stale, setStale] = useState<StaleEdit | null>(null);
  const [settled, setSettled] = useState(0);
  const [faster, setFaster] = useState<PersonRef | null>(null);
  const { id } = ticket;
  const path = `/tickets/${id}`;

  const fetchCurrent = async () => {
    const current = await get<Ticket>(path);
    tickets.put(current);
    return current;
  };
  const change = useMutation({
    mutationFn: ({ run }: Change) => run(),
    onSuccess: (changed, { done }) => {
      setStale(null);
      setFaster(null);
      tickets.put(changed);
      for (const queryKey of [keys.ticketHistory(id), keys.ticketCounts])
        void client.invalidateQueries({ queryKey });
      notify(done, `ticket-${id}`);
    },
    onError: async (error, { wanted }) => {
      try {
        if (coded(error, 'STALE_VERSION') && wanted) {
          return setStale({ ...wanted, current: await fetchCurrent() });
        }
        if (coded(error, 'ALREADY_ASSIGNED')) {
          const { assignee } = await fetchCurrent();
          const first = error instanceof ApiError ? error.agent : null;
          return setFaster(assignee ?? first ?? { id: '', name: t('tickets.faster.someone') });
        }
        if (coded(error, 'ILLEGAL_STATUS')) await fetchCurrent();
      } catch {
        // What went wrong first is what is told.
      }
      notifyFailure(errorText(error, t));
    },
  });

  /** `before` is the ticket as it was read when the edit began: the socket may have brought a newer one since. */
  const save = (edit: TicketEdit, before: Ticket) => {
    const { status, ...fields } = edit;
    const { version } = before;
    const run = async () => {
      const patched =
        Object.keys(fields).length > 0 ? await patch<Ticket>(path, { ...fields, version }) : null;
      if (!status) return patched ?? ticket;
      return put<Ticket>(`${path}/status`, { status, version: patched?.version ?? version });
    };
    const done = status
      ? t('tickets.done.status', { status: t(`requests.ticketStatuses.${status}`) })
      : t('tickets.done.saved');
    return change.mutateAsync({ run, done, wanted: { edit, before } }).then(
      () => true,
      () => false,
    );
  };
  const assign = (agent: PersonRef | null, force: boolean) =>
    change.mutate({
      run: () =>
        put<Ticket>(`${path}/assignee`, { agentId: agent?.id ?? null, ...(force ? { force: true } : {}) }),
      done: agent ? t('tickets.done.assigned', { name: agent.name }) : t('tickets.done.queued'),
    });
  const me = { id: user.id, name: user.name };
  return {
    busy: change.isPending,
    save: (edit: TicketEdit, before = ticket) => save(edit, before),
    setStatus: (status: TicketStatus) => void save({ status }, ticket),
    setPriority: (priority: Priority) => void save({ priority }, ticket),
    /** Somebody else's only when one saw that it is theirs. */
    assign: (agent: PersonRef | null) => assign(agent, ticket.assignee !== null),
    assignToMe: ticket.assignee?.id === user.id ? undefined : () => assign(me, ticket.assignee !== null),
    escalate: (body: { reason?: string; assigneeId?: string }) =>
      change.mutate({
        run: () => post<Ticket>(`${path}/escalate`, body),
        done: t('tickets.done.escalated'),
      }),
    stale,
    /** Rises when a stale edit is settled either way: the form it came from is done. */
    settled,
    keepTheirs: () => {
      setStale(null);
      setSettled((times) => times + 1);
    },
    saveMine: () => {
      if (!stale) return;
      void save(stale.edit, stale.current).then((saved) => saved && setSettled((times) => times + 1));
    },
    faster,
    takeAnyway: () => assign(me, true),
    giveWay: () => setFaster(null),
  };
}

export type TicketCommands = ReturnType<typeof useTicketCommands>;
