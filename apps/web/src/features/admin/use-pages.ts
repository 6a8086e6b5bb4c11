import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../api/client.js';
import type { Query } from '../../api/http.js';

const FIRST_PAGE: string | null = null;

/** A list by keyset pages. While another filter is fetched, the old rows stay. */
export function usePages<Row>(key: readonly string[], path: string, query: Query) {
  const pages = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) =>
      ask<Row[]>({ method: 'GET', path, query: { ...query, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ meta }) => meta.nextCursor ?? null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap(({ data }) => data) ?? [], [pages.data]);
  return { pages, rows, total: pages.data?.pages[0]?.meta.total ?? null };
}
