import { setTimeout as sleep } from 'node:timers/promises';

const clock = new URL('../setup/shifted-clock.mjs', import.meta.url).href;

/** One service lives in another time than the rest, from its start. */
export const shiftedClock = (service, minutes) => ({
  settings: { NODE_OPTIONS: `--import=${clock}`, CHAOS_CLOCK: `${service}=${minutes * 60_000}` },
  run: ({ options }) => sleep(options.short ? 6_000 : 30_000),
});
