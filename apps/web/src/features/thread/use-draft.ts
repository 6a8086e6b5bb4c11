import { useCallback, useState } from 'react';
import { useLive } from '../live/live-context.js';

/** Text being written, kept per place so that it survives a reload and a look elsewhere. */
export function useDraft(place: string): [string, (text: string) => void] {
  const { kept } = useLive();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const write = useCallback(
    (text: string) => {
      kept.keepDraft(place, text);
      setDrafts((old) => ({ ...old, [place]: text }));
    },
    [kept, place],
  );
  return [drafts[place] ?? kept.draft(place), write];
}
