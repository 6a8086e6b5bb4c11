import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from './commands.js';

/** A command that may not be possible now: then it has nothing to run, and isn't offered. */
export interface OfferedCommand extends Omit<Command, 'run'> {
  readonly run: (() => void) | undefined;
}

/**
 * As `useCommands`, for lists made anew with every drawing: the offer changes only when other things can be done,
 * and what they do is looked up when it is done.
 */
export function useOffer(offered: readonly OfferedCommand[]): void {
  const now = useRef(offered);
  useEffect(() => {
    now.current = offered;
  });
  const possible = offered.filter(({ run }) => run);
  const shape = JSON.stringify(possible.map(({ id, label, key }) => [id, label, key]));
  const list = useMemo(
    (): Command[] =>
      possible.map(({ id, label, key }) => ({
        id,
        label,
        key,
        run: () => now.current.find((command) => command.id === id)?.run?.(),
      })),
    // Its shape is all that a command's place in the palette depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [shape],
  );
  useCommands(list);
}
