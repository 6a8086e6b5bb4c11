import type { Ticket, TicketHistoryEntry, TicketNote } from '@switchboard/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask, get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useLive } from '../live/live-context.js';

const FIRST_PAGE: string | null = null;

/** A ticket while it is open: loaded once, then kept true by the socket. */
export function useTicket(id: string) {
  const { requests } = useLive();
  return useQuery({
    queryKey: keys.ticket(id),
    queryFn: ({ signal }) => get<Ticket>(`/tickets/${id}`, undefined, signal),
    initialData: () => requests.tickets.row(id),
    staleTime: 60_000,
  });
}

function useOfTicket<Entry>(id: string, of: 'notes' | 'history', queryKey: readonly string[]) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }) => {
      const path = `/tickets/${id}/${of}`;
      const { data, meta } = await ask<Entry[]>({
        method: 'GET',
        path,
        query: { cursor: pageParam, limit: 100 },
        signal,
      });
      return { items: data, nextCursor: meta.nextCursor ?? null };
    },
    initialPageParam: FIRST_PAGE,
    getNextPageParam: (page) => page.nextCursor,
  });
  return { query, entries: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

export function useTicketNotes(id: string) {
  return useOfTicket<TicketNote>(id, 'notes', keys.ticketNotes(id));
}

export function useTicketHistory(id: string) {
  return useOfTicket<TicketHistoryEntry>(id, 'history', keys.ticketHistory(id));
}
