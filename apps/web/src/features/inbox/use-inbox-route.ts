import { useCallback, useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ListFilter } from '../live/list-state.js';
import { useChosen } from '../worklist/use-chosen.js';
import { keptView, type View, VIEW_FILTERS, viewOf } from './views.js';

export type ListChoice = Readonly<Record<'search' | 'category' | 'sentiment', string>>;

const NOTHING: ListChoice = { search: '', category: '', sentiment: '' };

/** Where one is in the inbox: all of it is in the address. */
export function useInboxRoute() {
  const parameters = useParams();
  const { choice, choose, query } = useChosen(NOTHING);
  const navigate = useNavigate();
  const view = viewOf(parameters.view, keptView());
  const conversationId = parameters.conversationId ?? null;

  const filter = useMemo((): ListFilter => {
    const { search, category, sentiment } = choice;
    return {
      ...VIEW_FILTERS[view],
      ...(search.trim() ? { search: search.trim() } : {}),
      ...(category ? { category } : {}),
      ...(sentiment ? { sentiment } : {}),
    };
  }, [view, choice]);

  const addressOf = useCallback(
    (id: string | null, of: View = view) =>
      `/inbox/${of}${id ? `/${id}` : ''}${query && of === view ? `?${query}` : ''}`,
    [view, query],
  );
  const open = useCallback((id: string | null) => void navigate(addressOf(id)), [navigate, addressOf]);

  const goTo = useCallback((to: View) => void navigate(addressOf(null, to)), [navigate, addressOf]);

  return { view, conversationId, filter, choice, choose, addressOf, open, goTo };
}
