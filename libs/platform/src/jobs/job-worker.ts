import { Logger } from '@nestjs/common';
import { loggableError } from '../errors/loggable-error.js';
import { type JobHandler, type JobRow, type WorkOptions } from './job.js';
import { JobRun } from './job-run.js';
import type { JobsRepository } from './jobs.repository.js';

/** Behind wakes that got lost, and leases that ended. */
const POLL_MS = 2_000;
const HOUR_MS = 3_600_000;

type Ending = 'committed' | 'rolledBack';

/** A free slot, kept for the job that someone's transaction claims. */
export interface Place {
  readonly options: WorkOptions;
  readonly claimed?: JobRow;
  claim(job: JobRow | undefined): void;
  /** The transaction has ended: what it claimed runs, if it committed. */
  end(how: Ending): void;
}

/** Claims jobs of one kind while it has free slots. */
export class JobWorker {
  private readonly logger = new Logger(JobWorker.name);
  private readonly runs = new Set<JobRun>();
  private readonly byKey = new Map<string, JobRun>();
  private claiming?: Promise<void>;
  private again = false;
  private stopped = false;
  private timer?: NodeJS.Timeout;
  private swept = -HOUR_MS;

  constructor(
    private readonly kind: string,
    private readonly options: WorkOptions,
    private readonly handler: JobHandler,
    private readonly jobs: JobsRepository,
    private readonly wakeAll: () => void,
  ) {}

  start(): void {
    this.wake();
  }

  /** Claims now, or once more after the claiming that runs. */
  wake(): void {
    this.again = true;
    if (this.stopped || this.claiming) return;
    this.claiming = this.claim().finally(() => {
      this.claiming = undefined;
      if (this.again) this.wake();
    });
  }

  get hasRoom(): boolean {
    return !this.stopped && this.runs.size < this.options.slots;
  }

  /** For one claim outside; until it ends no other is made here. Undefined: no slot is free, or a claim is being made. */
  reserve(): Place | undefined {
    const { options } = this;
    if (this.claiming || !this.hasRoom) return undefined;
    const asked = performance.now();
    let ended = (): void => undefined;
    this.claiming = new Promise((resolve) => (ended = resolve));
    let claimed: JobRow | undefined;
    let settle = (_how: Ending): void => undefined;
    const committed = new Promise<boolean>((resolve) => (settle = (how) => resolve(how === 'committed')));
    return {
      options,
      get claimed() {
        return claimed;
      },
      claim: (job) => {
        claimed = job;
        if (job && options.early) this.begin(job, asked, committed);
      },
      end: (how) => {
        this.claiming = undefined;
        settle(how);
        if (claimed && how === 'committed' && !options.early) this.begin(claimed, asked);
        ended();
        if (this.again) this.wake();
      },
    };
  }

  cancel(key: string, reason: string): boolean {
    return this.byKey.get(key)?.cancel(reason) ?? false;
  }

  async idle(): Promise<void> {
    for (;;) {
      this.wake();
      while (this.claiming) await this.claiming;
      await Promise.allSettled([...this.runs].map((run) => run.ended));
      const { queued = 0, running = 0 } = await this.jobs.counts(this.kind);
      if (queued + running === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Stops claiming, lets runs end in time, and gives the others back for another replica to take at once. */
  async stop(graceMs: number): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.claiming;
    const grace = setTimeout(() => this.runs.forEach((run) => run.giveBack()), graceMs * 0.8);
    await Promise.allSettled([...this.runs].map((run) => run.ended));
    clearTimeout(grace);
  }

  private async claim(): Promise<void> {
    clearTimeout(this.timer);
    let wait = POLL_MS;
    try {
      do {
        this.again = false;
        const began = performance.now();
        await this.fill();
        wait = Math.min(
          POLL_MS,
          (await this.jobs.nextDueMs(this.kind, performance.now() - began)) ?? POLL_MS,
        );
      } while (this.again && !this.stopped);
      await this.sweep();
    } catch (error) {
      this.logger.error({ error: loggableError(error), kind: this.kind }, 'Jobs could not be claimed');
    }
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), Math.max(1, wait)).unref();
  }

  private async sweep(): Promise<void> {
    if (performance.now() - this.swept < HOUR_MS) return;
    this.swept = performance.now();
    await this.jobs.forgetOld(this.kind);
  }

  /** One at a time: each claim sees what the ones before it made run, which is what makes it fair. */
  private async fill(): Promise<void> {
    while (this.hasRoom) {
      const asked = performance.now();
      const job = await this.jobs.claim(this.kind, this.options);
      if (!job) return;
      this.begin(job, asked);
    }
  }

  private begin(job: JobRow, asked: number, committed = Promise.resolve(true)): void {
    // A run of ours that lost its lease may still be ending; it can't harm the new one.
    this.byKey.get(job.key)?.lose();
    const run = new JobRun(job, asked, committed, this.options, this.handler, this.jobs);
    this.runs.add(run);
    this.byKey.set(job.key, run);
    void run.ended.then((queuedAgain) => {
      this.runs.delete(run);
      if (this.byKey.get(job.key) === run) this.byKey.delete(job.key);
      if (queuedAgain) this.wakeAll();
      else this.wake();
    });
  }
}
