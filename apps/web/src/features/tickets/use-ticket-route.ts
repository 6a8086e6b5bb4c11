import { useCallback, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useChosen } from '../worklist/use-chosen.js';
import type { TicketFilter } from './ticket-rows.js';
import { type TicketView, ticketViewOf, VIEW_FILTERS } from './views.js';

export type TicketChoice = Readonly<
  Record<'search' | 'status' | 'priority' | 'assignee' | 'tag' | 'sort', string>
>;

const NOTHING: TicketChoice = { search: '', status: '', priority: '', assignee: '', tag: '', sort: '' };

const SORTS = { updated: 'updated', created: 'created', priority: 'priority', due: 'due' } as const;

function isSort(text: string): text is keyof typeof SORTS {
  return text in SORTS;
}

function filterOf(view: TicketView, choice: TicketChoice): TicketFilter {
  const { sort, search, ...others } = choice;
  const wanted = Object.entries({ ...others, search: search.trim() }).filter(([, value]) => value);
  return { ...VIEW_FILTERS[view], ...Object.fromEntries(wanted), ...(isSort(sort) ? { sort } : {}) };
}

/** Where one is among the tickets: all of it is in the address. */
export function useTicketRoute() {
  const parameters = useParams();
  const { choice, choose, query } = useChosen(NOTHING);
  const navigate = useNavigate();
  const known = ticketViewOf(parameters['view']);
  const view = known ?? 'open';
  const ticketId = parameters['ticketId'] ?? null;
  const filter = useMemo(() => filterOf(view, choice), [view, choice]);
  const addressOf = useCallback(
    (id: string | null, of: TicketView = view) =>
      `/tickets/${of}${id ? `/${id}` : ''}${query && of === view ? `?${query}` : ''}`,
    [view, query],
  );
  const open = useCallback((id: string | null) => void navigate(addressOf(id)), [navigate, addressOf]);
  return { known: known !== null, view, ticketId, filter, choice, choose, addressOf, open };
}

export type TicketRoute = ReturnType<typeof useTicketRoute>;
