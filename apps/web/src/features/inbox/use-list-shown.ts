import { useCallback, useState } from 'react';

const KEPT = 'sb.list';

/** Whether the list stands beside the thread; kept on this device. */
export function useListShown() {
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== 'off');
  const set = useCallback((next: boolean) => {
    localStorage.setItem(KEPT, next ? 'on' : 'off');
    setOn(next);
  }, []);
  return { on, set, toggle: () => set(!on) };
}
