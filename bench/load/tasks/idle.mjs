import { closeAll, open } from '../sockets.mjs';

const atOnce = 50;

/** Sockets that only stay, opened a few at a time. */
export async function idle({ pool, count, clients }) {
  for (let n = 0; n < count; n += atOnce) {
    const next = Array.from(
      { length: Math.min(atOnce, count - n) },
      (_, i) => clients[(n + i) % clients.length],
    );
    await open({ pool: `${pool}-${n}`, clients: next });
  }
}

export function endIdle({ pool, count }) {
  for (let n = 0; n < count; n += atOnce) closeAll({ pool: `${pool}-${n}` });
}
