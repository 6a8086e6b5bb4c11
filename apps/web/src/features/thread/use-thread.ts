import type { Conversation, Message } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useLive } from '../live/live-context.js';
import { type Live, QUIET } from './live-state.js';
import type { Outgoing } from './outbox-state.js';
import { hasOlder, merge, startOf, type Thread } from './thread-state.js';

const NONE: readonly Outgoing[] = [];

async function page(id: string, query: { beforeSeq?: number; limit: number }) {
  return ask<Message[]>({ method: 'GET', path: `/conversations/${id}/messages`, query });
}

/** A conversation while it is open: loaded once, then kept true by the socket. */
export function useConversation(id: string) {
  const { cache } = useLive();
  return useQuery({
    queryKey: keys.conversation(id),
    queryFn: ({ signal }) => get<Conversation>(`/conversations/${id}`, undefined, signal),
    initialData: () => cache.row(id),
    staleTime: 60_000,
  });
}

/** The messages of a conversation; entering its room is part of looking at it. */
export function useThread(id: string) {
  const { cache, sync } = useLive();
  const [loadingOlder, setLoadingOlder] = useState(false);
  const busy = useRef(false);
  const query = useQuery({
    queryKey: keys.thread(id),
    queryFn: async (): Promise<Thread> => {
      const { data, meta } = await page(id, { limit: LIMITS.joinTail });
      // The socket may have been faster: what it brought stays.
      return merge(cache.thread(id), data, meta.lastSeq);
    },
    staleTime: Infinity,
  });
  const loaded = query.isSuccess;
  useEffect(() => (loaded ? sync.enter(id) : undefined), [sync, id, loaded]);

  const loadOlder = useCallback(async () => {
    const thread = cache.thread(id);
    if (busy.current || !hasOlder(thread)) return;
    busy.current = true;
    setLoadingOlder(true);
    try {
      const { data } = await page(id, { beforeSeq: startOf(thread), limit: LIMITS.pageDefault });
      cache.changeThread(id, (now) => merge(now, data));
    } catch {
      // The reader is still where they were; scrolling on tries again.
    } finally {
      busy.current = false;
      setLoadingOlder(false);
    }
  }, [cache, id]);

  return { query, loadOlder, loadingOlder };
}

/** My messages on the way. */
export function useOutgoing(id: string): readonly Outgoing[] {
  const { data = NONE } = useQuery<readonly Outgoing[]>({
    queryKey: keys.outgoing(id),
    queryFn: () => NONE,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data;
}

/** What goes on right now; `pick` keeps a component from drawing what it doesn't show. */
export function useLiveState<T>(id: string, pick: (live: Live) => T): T {
  const { data } = useQuery({
    queryKey: keys.live(id),
    queryFn: () => QUIET,
    enabled: false,
    staleTime: Infinity,
    initialData: QUIET,
    select: pick,
  });
  return data;
}
