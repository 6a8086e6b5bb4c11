import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { ThreadItem } from './thread-items.js';

const PREFIX = '#message-';

function indexOf(items: readonly ThreadItem[], messageId: string): number {
  return items.findIndex((item) => 'message' in item && item.message.id === messageId);
}

interface TargetOptions {
  readonly items: readonly ThreadItem[];
  readonly loadOlder: () => Promise<void>;
  readonly scrollTo: (index: number) => void;
}

/**
 * The message that the address names (`#message-<id>`): older pages are loaded until it is there, then it is brought
 * into view, once. Gives the key of its line.
 */
export function useTarget({ items, loadOlder, scrollTo }: TargetOptions): string | null {
  const { hash, key } = useLocation();
  const wanted = hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : null;
  const [shown, setShown] = useState<string | null>(null);
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted || done.current === key || items.length === 0) return;
    const index = indexOf(items, wanted);
    const item = items[index];
    if (item) {
      done.current = key;
      setShown(item.key);
      // After the first drawing has gone to the thread's end.
      requestAnimationFrame(() => scrollTo(index));
    } else if (items[0]?.kind === 'beginning') done.current = key;
    else void loadOlder();
  }, [wanted, key, items, loadOlder, scrollTo]);
  return wanted ? shown : null;
}
