import type { Conversation } from '@switchboard/contracts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { belongs, type ListFilter } from '../live/list-state.js';

/** Whether a row still belongs, asked once for each state of it: a list may hold ten thousand. */
function useBelongs(filter: ListFilter, me: string) {
  return useMemo(() => {
    const known = new WeakMap<Conversation, boolean>();
    return (row: Conversation): boolean => {
      // What a search has found is the server's to say.
      const answer = known.get(row) ?? (Boolean(filter.search) || belongs(filter, row, me));
      known.set(row, answer);
      return answer;
    };
  }, [filter, me]);
}

/**
 * The rows as they are shown. One that has left the view goes once the pointer is no longer over the list and nobody
 * has it open, so that no row moves under the pointer.
 */
export function useSettledRows(
  rows: readonly Conversation[],
  filter: ListFilter,
  me: string,
  openId: string | null,
) {
  const isOf = useBelongs(filter, me);
  const [over, setOver] = useState(false);
  const drawn = useRef<{ filter: ListFilter; ids: ReadonlySet<string> }>({ filter, ids: new Set() });
  const shown = useMemo(() => {
    const before = over && drawn.current.filter === filter ? drawn.current.ids : null;
    return rows.filter((row) => isOf(row) || row.id === openId || before?.has(row.id));
  }, [rows, filter, isOf, openId, over]);
  useEffect(() => {
    drawn.current = { filter, ids: new Set(shown.map(({ id }) => id)) };
  }, [filter, shown]);
  const hover = useMemo(
    () => ({ onPointerEnter: () => setOver(true), onPointerLeave: () => setOver(false) }),
    [],
  );
  return { shown, isOf, hover };
}
