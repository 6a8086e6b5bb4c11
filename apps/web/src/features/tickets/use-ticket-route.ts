import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { TicketFilter } from './ticket-rows.js';
import { type TicketView, ticketViewOf, VIEW_FILTERS } from './views.js';

export type TicketChoice = Readonly<
  Record<'search' | 'status' | 'priority' | 'assignee' | 'tag' | 'sort', string>
>;

const SORTS = { updated: 'updated', created: 'created', priority: 'priority', due: 'due' } as const;

function isSort(text: string): text is keyof typeof SORTS {
  return text in SORTS;
}

function filterOf(view: TicketView, choice: TicketChoice): TicketFilter {
  const { sort, search, ...others } = choice;
  const wanted = Object.entries({ ...others, search: search.trim() }).filter(([, value]) => value);
  return { ...VIEW_FILTERS[view], ...Object.fromEntries(wanted), ...(isSort(sort) ? { sort } : {}) };
}

/** Where one is among the tickets: all of it is in the address, so that it can be shared and survives a reload. */
export function useTicketRoute() {
  const parameters = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const known = ticketViewOf(parameters['view']);
  const view = known ?? 'open';
  const ticketId = parameters['ticketId'] ?? null;
  const text = query.toString();

  const choice = useMemo((): TicketChoice => {
    const chosen = new URLSearchParams(text);
    const of = (name: keyof TicketChoice) => chosen.get(name) ?? '';
    return {
      search: of('search'),
      status: of('status'),
      priority: of('priority'),
      assignee: of('assignee'),
      tag: of('tag'),
      sort: of('sort'),
    };
  }, [text]);
  const filter = useMemo(() => filterOf(view, choice), [view, choice]);

  const choose = useCallback(
    (change: Partial<TicketChoice>) =>
      setQuery(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setQuery],
  );
  const addressOf = useCallback(
    (id: string | null, of: TicketView = view) =>
      `/tickets/${of}${id ? `/${id}` : ''}${text && of === view ? `?${text}` : ''}`,
    [view, text],
  );
  const open = useCallback((id: string | null) => void navigate(addressOf(id)), [navigate, addressOf]);
  return { known: known !== null, view, ticketId, filter, choice, choose, addressOf, open };
}

export type TicketRoute = ReturnType<typeof useTicketRoute>;
