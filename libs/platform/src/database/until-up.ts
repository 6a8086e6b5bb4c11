import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from './is-database-away.js';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/** Connects, and waits for a server that is still starting: who starts first doesn't matter. */
export async function untilUp(dataSource: DataSource): Promise<DataSource> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (!isDatabaseAway(error) || Date.now() > giveUpAt) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
