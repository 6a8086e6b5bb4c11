import { Button, Kbd } from '@mantine/core';
import { useKeyLabel } from '../../ui/key-label.js';
import { hideNotice, notify } from '../../ui/notify.js';

const NOTICE = 'undo';
/** As long as the server keeps what it needs for it, in ms. */
const UNDO_MS = 30_000;

let latest: { readonly run: () => void; readonly until: number } | null = null;

/** Takes back what was done last, once. */
export function undoLatest(): void {
  if (latest && latest.until > Date.now()) latest.run();
  latest = null;
  hideNotice(NOTICE);
}

/** A toast that offers to take something back, with its key. */
export function offerUndo(done: string, undo: string, run: () => void): void {
  latest = { run, until: Date.now() + UNDO_MS };
  notify(<UndoToast done={done} undo={undo} />, NOTICE, 10_000);
}

function UndoToast({ done, undo }: { done: string; undo: string }) {
  const key = useKeyLabel('undo');
  return (
    <span className="sb-undo">
      {done}
      <Button size="compact-sm" variant="subtle" onClick={undoLatest}>
        {undo} <Kbd ml="xs">{key}</Kbd>
      </Button>
    </span>
  );
}
