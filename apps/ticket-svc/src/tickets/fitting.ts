import { LIMITS } from '@switchboard/contracts';

/** Leaves room for the envelope. */
const PAGE_BYTES = LIMITS.replyBytes * 0.9;

/** As many from the beginning as fit into a reply, at least one: the page ends earlier, and its cursor goes on from there. */
export function fitting<T>(items: readonly T[]): T[] {
  let bytes = 0;
  const beyond = items.findIndex(
    (item) => (bytes += Buffer.byteLength(JSON.stringify(item)) + 1) > PAGE_BYTES,
  );
  return beyond < 0 ? [...items] : items.slice(0, Math.max(1, beyond));
}
