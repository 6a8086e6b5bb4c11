import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { loggableError } from '@switchboard/platform';
import { TicketOpenings } from './ticket-openings.js';

const EVERY_MS = 1_000;
/** Younger ones are still in the hands of the request that made them. */
const OLDER_THAN_MS = 3_000;

/** Finishes what a crash or a chat-svc that was away has left. Every replica sweeps: opening twice is opening once. */
@Injectable()
export class OpeningSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(OpeningSweeper.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly openings: TicketOpenings) {}

  onApplicationBootstrap(): void {
    this.sweepIn(EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private sweepIn(ms: number): void {
    this.timer = setTimeout(() => (this.running = this.sweep()), ms);
  }

  private async sweep(): Promise<void> {
    let opened = 0;
    try {
      opened = await this.openings.sweep(OLDER_THAN_MS);
    } catch (error) {
      this.logger.error({ error: loggableError(error) }, 'The sweep of opening tickets failed');
    }
    // After an outage there may be more than one sweep takes.
    if (this.timer) this.sweepIn(opened > 0 ? 0 : EVERY_MS);
  }
}
