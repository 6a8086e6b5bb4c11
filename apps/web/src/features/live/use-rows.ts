import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { ask } from '../../api/client.js';
import type { Query } from '../../api/http.js';
import type { RowKind } from './row-cache.js';
import type { RowPage } from './row-list.js';

const FIRST_PAGE: string | null = null;
const NOTHING_NEW: readonly string[] = [];

/** A list, page by page; the socket changes its rows in place. */
export function useRows<Row extends { readonly id: string }, Filter extends Query>(
  kind: RowKind<Row, Filter>,
  filter: Filter,
) {
  const query = useInfiniteQuery({
    queryKey: kind.list(filter),
    queryFn: async ({ pageParam, signal }): Promise<RowPage<Row, Filter>> => {
      const { data, meta } = await ask<Row[]>({
        method: 'GET',
        path: kind.path,
        query: { ...filter, limit: 30, cursor: pageParam },
        signal,
      });
      return { filter, items: data, nextCursor: meta.nextCursor ?? null };
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: filter['search'] ? keepPreviousData : undefined,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { query, rows };
}

export type RowsQuery = Pick<
  ReturnType<typeof useRows>['query'],
  'isPending' | 'isError' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;

/** What has come into a list since it was drawn: let in on request, or when one comes back to the page. */
export function useRowArrivals<Row extends { readonly id: string }, Filter extends object>(
  kind: RowKind<Row, Filter>,
  filter: Filter,
  rows: readonly Row[],
) {
  const client = useQueryClient();
  const { data = NOTHING_NEW } = useQuery({
    queryKey: kind.arrivals(filter),
    queryFn: () => NOTHING_NEW,
    enabled: false,
    staleTime: Infinity,
  });
  const letIn = useCallback(() => {
    client.setQueryData(kind.arrivals(filter), NOTHING_NEW);
    void client.invalidateQueries({ queryKey: kind.list(filter) });
  }, [client, kind, filter]);
  useEffect(() => {
    window.addEventListener('focus', letIn);
    return () => window.removeEventListener('focus', letIn);
  }, [letIn]);
  // What a reload has brought meanwhile is no news any more.
  const count = data.filter((id) => !rows.some((row) => row.id === id)).length;
  return { count, letIn };
}

/** A short list beside something else: what is new comes in by itself. */
export function useShortRows<Row extends { readonly id: string }, Filter extends Query>(
  kind: RowKind<Row, Filter>,
  filter: Filter,
) {
  const list = useRows(kind, filter);
  const { count, letIn } = useRowArrivals(kind, filter, list.rows);
  useEffect(() => {
    if (count > 0) letIn();
  }, [count, letIn]);
  return list;
}
