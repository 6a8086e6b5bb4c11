import { setTimeout as sleep } from 'node:timers/promises';
import type { Published, RelayLog } from './relay-log.js';

/** Nobody waits for a mark, and one statement costs the same for one as for many. */
const GATHER_MS = 4;

/** Marks what the broker has acknowledged: one statement for all that came in a moment or while the last one ran. */
export class Marker {
  private acknowledged: Published[] = [];
  private running = false;

  constructor(
    private readonly log: RelayLog,
    private readonly onMarked: (marked: readonly Published[]) => void,
    private readonly onLost: (error: unknown) => void,
  ) {}

  get isBusy(): boolean {
    return this.running || this.acknowledged.length > 0;
  }

  add(published: Published): void {
    this.acknowledged.push(published);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.acknowledged.length > 0) {
      await sleep(GATHER_MS);
      const batch = this.acknowledged.splice(0);
      // When this fails the session is lost, and the next leader publishes the batch again under the same ids.
      await this.log.markPublished(batch).catch(this.onLost);
      this.running = this.acknowledged.length > 0;
      this.onMarked(batch);
    }
    this.running = false;
  }
}
