import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { FactConsumers } from '../consumers/fact-consumers.js';
import { FairJobs } from '../jobs/fair-jobs.js';
import { Relay } from '../outbox/relay.js';
import { Timers } from '../timers/timers.js';

/** The service's facts as a whole. */
@Injectable()
export class Facts implements BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly consumers: FactConsumers,
    private readonly jobs: FairJobs,
    private readonly timers: Timers,
  ) {}

  /**
   * Resolves when everything committed is published, everything published is handled here, and no job or timer is due. For tests: instead of sleeping.
   * With several services, flush them in turn until nothing moves.
   */
  async flush({ jobs = true }: { jobs?: boolean } = {}): Promise<void> {
    do {
      await this.relay.runOnce();
      while (!(await this.consumers.areIdle())) await new Promise((resolve) => setTimeout(resolve, 5));
      if (jobs) await this.jobs.idle();
      await this.timers.idle();
    } while (await this.relay.hasPending());
  }

  /** What consumers, jobs and timers still announce goes out before the relay ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.consumers.stop(), this.jobs.stop(), this.timers.stop()]);
    await this.relay.stop();
  }
}
