import { pause } from '../facts/keep-open.js';
import type { Published, RelayLog } from './relay-log.js';

/** Nobody waits for a mark, and one statement costs the same for one as for many. */
const GATHER_MS = 20;

/** Marks what the broker has acknowledged: one statement for all that came in a moment or while the last one ran. */
export class Marker {
  private acknowledged: Published[] = [];
  private running?: Promise<void>;
  private hurried = new AbortController();

  constructor(
    private readonly log: RelayLog,
    private readonly onMarked: (marked: readonly Published[]) => void,
    private readonly onLost: (error: unknown) => void,
  ) {}

  get isBusy(): boolean {
    return this.running !== undefined || this.acknowledged.length > 0;
  }

  add(published: Published): void {
    this.acknowledged.push(published);
    this.running ??= this.run();
  }

  /** Somebody does wait: the next ones are marked at once. */
  hurry(): void {
    this.hurried.abort();
  }

  /** Resolves when all that was acknowledged before is marked. */
  async flush(): Promise<void> {
    this.hurry();
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.acknowledged.length > 0) {
      await pause(GATHER_MS, this.hurried.signal);
      if (this.hurried.signal.aborted) this.hurried = new AbortController();
      const batch = this.acknowledged.splice(0);
      // When this fails the session is lost, and the next leader publishes the batch again under the same ids.
      await this.log.markPublished(batch).catch(this.onLost);
      if (this.acknowledged.length === 0) this.running = undefined;
      this.onMarked(batch);
    }
  }
}
