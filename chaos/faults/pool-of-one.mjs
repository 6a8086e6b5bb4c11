import { setTimeout as sleep } from 'node:timers/promises';

/** Sixteen and more writers share one connection: whoever wanted a second one inside a transaction would wait for ever. */
export const poolOfOne = {
  settings: { DATABASE_POOL: '1' },
  run: ({ options }) => sleep(options.short ? 8_000 : 30_000),
};
