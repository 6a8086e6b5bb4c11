import { Button, Kbd } from '@mantine/core';
import { hideNotice, notify } from '../../ui/notify.js';

const NOTICE = 'undo';
let latest: (() => void) | null = null;

/** Takes back what was done last, once. */
export function undoLatest(): void {
  latest?.();
  latest = null;
  hideNotice(NOTICE);
}

/** A toast that offers to take something back, with its key. */
export function offerUndo(done: string, undo: string, run: () => void): void {
  latest = run;
  notify(
    <span className="sb-undo">
      {done}
      <Button size="compact-sm" variant="subtle" onClick={undoLatest}>
        {undo} <Kbd ml="xs">Z</Kbd>
      </Button>
    </span>,
    NOTICE,
  );
}
