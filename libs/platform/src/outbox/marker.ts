import type { Published, RelayLog } from './relay-log.js';

/** Marks what the broker has acknowledged: one statement for all that came while the last one ran. */
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
      const batch = this.acknowledged.splice(0);
      // When this fails the session is lost, and the next leader publishes the batch again under the same ids.
      await this.log.markPublished(batch).catch(this.onLost);
      this.running = this.acknowledged.length > 0;
      this.onMarked(batch);
    }
    this.running = false;
  }
}
