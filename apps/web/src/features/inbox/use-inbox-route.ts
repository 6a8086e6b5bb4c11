import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ListFilter } from '../live/list-state.js';
import { keptView, type View, VIEW_FILTERS, viewOf } from './views.js';

export interface ListChoice {
  readonly search: string;
  readonly category: string;
  readonly sentiment: string;
}

/** Where one is in the inbox: all of it is in the address, so that it can be shared and survives a reload. */
export function useInboxRoute() {
  const parameters = useParams();
  const [query, setQuery] = useSearchParams();
  const navigate = useNavigate();
  const view = viewOf(parameters.view, keptView());
  const conversationId = parameters.conversationId ?? null;
  const text = query.toString();

  const choice = useMemo((): ListChoice => {
    const chosen = new URLSearchParams(text);
    return {
      search: chosen.get('search') ?? '',
      category: chosen.get('category') ?? '',
      sentiment: chosen.get('sentiment') ?? '',
    };
  }, [text]);

  const filter = useMemo((): ListFilter => {
    const { search, category, sentiment } = choice;
    return {
      ...VIEW_FILTERS[view],
      ...(search.trim() ? { search: search.trim() } : {}),
      ...(category ? { category } : {}),
      ...(sentiment ? { sentiment } : {}),
    };
  }, [view, choice]);

  const choose = useCallback(
    (change: Partial<ListChoice>) =>
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
    (id: string | null, of: View = view) =>
      `/inbox/${of}${id ? `/${id}` : ''}${text && of === view ? `?${text}` : ''}`,
    [view, text],
  );
  const open = useCallback((id: string | null) => void navigate(addressOf(id)), [navigate, addressOf]);

  const goTo = useCallback((to: View) => void navigate(addressOf(null, to)), [navigate, addressOf]);

  return { view, conversationId, filter, choice, choose, addressOf, open, goTo };
}
