import type { Conversation } from '@switchboard/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { ask } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import type { ListFilter, ListPage } from './list-state.js';

export type ListData = InfiniteData<ListPage, string | null>;

/** A list that was read further than this isn't read again as a whole, page by page. */
const FEW_PAGES = 3;

export async function readPage(
  filter: ListFilter,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<ListPage> {
  const query = { ...filter, limit, cursor };
  const { data, meta } = await ask<Conversation[]>({ method: 'GET', path: '/conversations', query, signal });
  return { filter, items: data, nextCursor: meta.nextCursor ?? null };
}

/** Begins a list anew at its head: what was read further down is read again when someone scrolls there. */
export function readFromHead(client: QueryClient, filter: ListFilter): void {
  client.setQueryData<ListData>(
    keys.list(filter),
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  );
  void client.invalidateQueries({ queryKey: keys.list(filter) });
}

/**
 * After an absence: short lists are read again, of long ones the head, where everything that has changed since must be;
 * `changed` puts it into the rows.
 */
export async function catchUpLists(
  client: QueryClient,
  changed: (conversation: Conversation) => void,
): Promise<void> {
  await Promise.all(
    client.getQueriesData<ListData>({ queryKey: keys.conversations }).map(async ([queryKey, data]) => {
      const filter = data?.pages[0]?.filter;
      if (!filter || data.pages.length <= FEW_PAGES) {
        return client.invalidateQueries({ queryKey, exact: true });
      }
      const { items } = await readPage(filter, null, 100);
      items.forEach(changed);
    }),
  );
}
