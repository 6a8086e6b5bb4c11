import type { Conversation } from '@switchboard/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { ask } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import type { ListFilter, ListPage } from './list-state.js';

const FIRST_PAGE: string | null = null;
const NOTHING_NEW: readonly string[] = [];

/** A list of conversations, page by page; the socket changes its rows in place. */
export function useConversations(filter: ListFilter) {
  const query = useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: async ({ pageParam, signal }): Promise<ListPage> => {
      const { data, meta } = await ask<Conversation[]>({
        method: 'GET',
        path: '/conversations',
        query: { ...filter, limit: 30, cursor: pageParam },
        signal,
      });
      return { filter, items: data, nextCursor: meta.nextCursor ?? null };
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: filter.search ? keepPreviousData : undefined,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, rows };
}

/** What has come into a list since it was drawn: announced on top, let in on request or when one comes back to it. */
export function useArrivals(filter: ListFilter, rows: readonly Conversation[]) {
  const client = useQueryClient();
  const key = keys.arrivals(filter);
  const { data = NOTHING_NEW } = useQuery({
    queryKey: key,
    queryFn: () => NOTHING_NEW,
    enabled: false,
    staleTime: Infinity,
  });
  const letIn = useCallback(() => {
    client.setQueryData(keys.arrivals(filter), NOTHING_NEW);
    void client.invalidateQueries({ queryKey: keys.list(filter) });
  }, [client, filter]);
  useEffect(() => {
    window.addEventListener('focus', letIn);
    return () => window.removeEventListener('focus', letIn);
  }, [letIn]);
  // What a reload has brought meanwhile is no news any more.
  const count = data.filter((id) => !rows.some((row) => row.id === id)).length;
  return { count, letIn };
}
