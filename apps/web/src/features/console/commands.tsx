import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import type { KeyName } from '../../ui/key-map.js';
import { ownKeys } from './own-keys.js';

/** One thing that can be done now: in the palette by its name, and by its key. */
export interface Command {
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  /** Its key when it has one: a name of key-map.ts, where people may change it. */
  readonly key?: KeyName;
  readonly run: () => void;
}

type Sets = Readonly<Record<string, readonly Command[]>>;
type Put = (set: string, commands: readonly Command[] | null) => void;

const PutContext = createContext<Put>(() => undefined);
const SetsContext = createContext<Sets>({});

/** Knows every command of what is on the page. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<Sets>({});
  const [put] = useState(
    () => (set: string, commands: readonly Command[] | null) =>
      setSets(({ [set]: _old, ...others }) => (commands ? { ...others, [set]: commands } : others)),
  );
  return (
    <PutContext value={put}>
      <SetsContext value={sets}>{children}</SetsContext>
    </PutContext>
  );
}

/** Offers commands for as long as the component is there. Give a list that only changes when its commands do (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  const put = useContext(PutContext);
  const set = useId();
  useEffect(() => {
    put(set, commands);
    return () => put(set, null);
  }, [put, set, commands]);
}

/** All that can be done now; what was opened last comes first. */
export function useAllCommands(): readonly Command[] {
  return ownKeys(Object.values(useContext(SetsContext)).toReversed().flat());
}
