import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from './commands.js';

export type Possible = Omit<Command, 'run'> & { readonly run: (() => void) | undefined };

/** Offers what can be done now; what has no `run` can't. Takes a new list with every drawing: only what they do changes. */
export function usePageCommands(commands: readonly Possible[]): void {
  const now = useRef(commands);
  useEffect(() => {
    now.current = commands;
  });
  const told = JSON.stringify(
    commands.filter(({ run }) => run).map(({ id, label, key }) => ({ id, label, key })),
  );
  const list = useMemo((): Command[] => {
    // Read from what is told of them: in the drawing that makes a command possible, `now` still holds the one before.
    const possible: Omit<Command, 'run'>[] = JSON.parse(told);
    return possible.map((command) => ({
      ...command,
      run: () => now.current.find(({ id }) => id === command.id)?.run?.(),
    }));
  }, [told]);
  useCommands(list);
}
