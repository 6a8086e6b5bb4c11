import type { Conversation } from '@switchboard/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { keys } from '../../api/keys.js';
import { readFromHead, readPage } from './list-pages.js';
import type { ListFilter } from './list-state.js';

const PAGE = 50;
const FIRST_PAGE: string | null = null;
const NOTHING_NEW: readonly string[] = [];

/** A list of conversations, page by page; the socket changes its rows in place. */
export function useConversations(filter: ListFilter) {
  const query = useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam, signal }) => readPage(filter, pageParam, PAGE, signal),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: filter.search ? keepPreviousData : undefined,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, rows };
}

/**
 * What has come into a list since it was drawn: announced on top, let in on request, or when somebody comes back to
 * the window and finds the list at its top.
 */
export function useArrivals(filter: ListFilter, rows: readonly Conversation[], atTop: () => boolean) {
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
    readFromHead(client, filter);
  }, [client, filter]);
  useEffect(() => {
    const back = () => {
      if (atTop()) letIn();
    };
    window.addEventListener('focus', back);
    return () => window.removeEventListener('focus', back);
  }, [letIn, atTop]);
  // What a reload has brought meanwhile is no news any more.
  const count = useMemo(() => {
    if (data.length === 0) return 0;
    const known = new Set(rows.map(({ id }) => id));
    return data.filter((id) => !known.has(id)).length;
  }, [data, rows]);
  return { count, letIn };
}
