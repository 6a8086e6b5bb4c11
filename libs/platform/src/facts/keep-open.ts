import type { BrokerWatch } from './broker-watch.js';

export interface Reading {
  /** Opens and reads until its signal aborts; rejects on trouble. */
  readonly read: (signal: AbortSignal) => Promise<void>;
  readonly onTrouble: (error: unknown) => void;
  readonly stop: AbortSignal;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** Reads, and opens again after every trouble: at once when the connection comes back, else after a growing wait. */
export async function keepOpen(watch: BrokerWatch, { read, onTrouble, ...reading }: Reading): Promise<void> {
  const stop = AbortSignal.any([reading.stop, watch.closed]);
  let wait = FIRST_WAIT_MS;
  while (!stop.aborted) {
    const session = new AbortController();
    const up = new AbortController();
    const unwatch = watch.on((change) => (change === 'down' ? session.abort() : up.abort()));
    const began = performance.now();
    try {
      await read(AbortSignal.any([stop, session.signal]));
    } catch (error) {
      if (!stop.aborted) onTrouble(error);
    }
    if (performance.now() - began > LONGEST_WAIT_MS) wait = FIRST_WAIT_MS;
    await pause(wait, AbortSignal.any([stop, up.signal]));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    unwatch();
  }
}

/** Ends early when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
