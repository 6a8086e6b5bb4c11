import type { ImportPreview, ImportProgress, ImportRow, UserImport } from '@switchboard/contracts';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { ask, get } from '../../../api/client.js';
import { useLive } from '../../live/live-context.js';

const importKey = (id: string) => ['import', id] as const;
const rowsKey = (id: string) => ['import-rows', id] as const;
const FIRST_PAGE: string | null = null;
/** The socket tells sooner; should it be silent, this is how late one may be, in ms. */
const LOOK_AGAIN = 2_000;

const underWay = (status: UserImport['status']) => status === 'reading' || status === 'importing';

/** An import as it goes on in the background. */
export function useImport(id: string) {
  const client = useQueryClient();
  const { socket } = useLive();
  useEffect(() => {
    const progress = (news: ImportProgress) => {
      if (news.id !== id) return;
      client.setQueryData<ImportPreview>(importKey(id), (old) =>
        old && news.version > old.version ? { ...old, ...news } : old,
      );
      // What else there is to tell, such as faults, comes with the whole.
      if (!underWay(news.status)) void client.invalidateQueries({ queryKey: importKey(id) });
    };
    socket.on('import:progress', progress);
    return () => {
      socket.off('import:progress', progress);
    };
  }, [client, socket, id]);
  return useQuery({
    queryKey: importKey(id),
    queryFn: () => get<ImportPreview>(`/imports/${id}`, { limit: 1 }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && underWay(state.data.status) ? LOOK_AGAIN : false),
  });
}

/** Puts what a command answered in the place of what was known. */
export function useKeepImport() {
  const client = useQueryClient();
  return useCallback(
    (changed: UserImport) => {
      client.setQueryData<ImportPreview>(importKey(changed.id), (old) => old && { ...old, ...changed });
      void client.invalidateQueries({ queryKey: importKey(changed.id) });
    },
    [client],
  );
}

/** Its rows, those in some states only; none named: all. */
export function useImportRows(id: string, state: string) {
  const pages = useInfiniteQuery({
    queryKey: [...rowsKey(id), state],
    queryFn: async ({ pageParam, signal }) => {
      const { data, meta } = await ask<ImportPreview>({
        method: 'GET',
        path: `/imports/${id}`,
        query: { limit: 50, state, cursor: pageParam },
        signal,
      });
      return { rows: data.rows, nextCursor: meta.nextCursor ?? data.nextCursor ?? null };
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo((): ImportRow[] => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  return { pages, rows };
}
