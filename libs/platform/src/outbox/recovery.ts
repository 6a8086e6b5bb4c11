import { Logger } from '@nestjs/common';
import { loggableError } from '../errors/loggable-error.js';
import { pause } from '../facts/keep-open.js';
import type { Marker } from './marker.js';
import type { Publisher } from './publisher.js';
import type { RelayLog } from './relay-log.js';

const REPLAY_HOURS = 24;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/** Sees to it that the stream is there and still holds what was published. Until that is known nothing more is published. */
export class Recovery {
  private readonly logger = new Logger('Relay');
  private running?: Promise<void>;
  /** Ends the wait before the next try. */
  private nudge = new AbortController();

  constructor(
    private readonly log: RelayLog,
    private readonly publisher: Publisher,
    private readonly marker: Marker,
    private readonly stop: AbortSignal,
    private readonly onRecovered: () => void,
  ) {}

  get isOn(): boolean {
    return this.running !== undefined;
  }

  /** Begins, or hurries on the one that runs. */
  begin(): void {
    this.nudge.abort();
    this.nudge = new AbortController();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      this.onRecovered();
    });
  }

  private async run(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.stop.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        await this.publisher.prepare();
        await this.verify();
        return;
      } catch (error) {
        this.logger.warn({ error: loggableError(error) }, 'The stream of facts is not there');
        await pause(wait, AbortSignal.any([this.stop, this.nudge.signal]));
      }
    }
  }

  private async verify(): Promise<void> {
    // A place in a stream that is gone must not be marked behind what follows here.
    await this.marker.flush();
    const newest = await this.log.newest();
    if (!newest || (await this.publisher.holds(newest))) return;
    const count = await this.log.publishAgain(REPLAY_HOURS);
    this.logger.error({ count }, 'The stream lost facts: the last day is published again');
  }
}
