import { useCallback, useState } from 'react';
import { NONE_SELECTED, type Selection, toggled, withRange } from './selection.js';
import type { View } from './views.js';

interface Chosen {
  readonly view: View;
  readonly ids: Selection;
  /** Where a range begins. */
  readonly last: string | null;
}

/** The rows chosen in a view; another view begins with none. */
export function useSelection(view: View) {
  const [chosen, setChosen] = useState<Chosen>({ view, ids: NONE_SELECTED, last: null });
  const ids = chosen.view === view ? chosen.ids : NONE_SELECTED;
  const select = useCallback(
    (id: string, range: readonly string[] | null) =>
      setChosen((old) => {
        const now = old.view === view ? old : { view, ids: NONE_SELECTED, last: null };
        const next = range ? withRange(now.ids, range, now.last, id) : toggled(now.ids, id);
        return { view, ids: next, last: id };
      }),
    [view],
  );
  const clear = useCallback(() => setChosen({ view, ids: NONE_SELECTED, last: null }), [view]);
  const replace = useCallback(
    (all: readonly string[]) => setChosen({ view, ids: new Set(all), last: null }),
    [view],
  );
  return { ids, select, replace, clear };
}
