import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { loggableError } from '../errors/loggable-error.js';
import { type JobHandler, type JobRow, type WorkOptions, JobCancelled, LeaseLost } from './job.js';
import type { JobsRepository } from './jobs.repository.js';

const RETRIES = [1_000, 5_000, 20_000] as const;

/** One run of a job under its lease. */
export class JobRun {
  /** Never rejects. True: the job is queued again and due now. */
  readonly ended: Promise<boolean>;
  private readonly logger = new Logger(JobRun.name);
  private readonly abort = new AbortController();
  private leaseEnd: number;
  private givenBack = false;

  constructor(
    private readonly row: JobRow,
    /** When it was claimed, or a little before. */
    asked: number,
    /** Whether the claim holds: an early run begins before that is known. */
    private readonly committed: Promise<boolean>,
    private readonly options: WorkOptions,
    private readonly handler: JobHandler,
    private readonly jobs: JobsRepository,
  ) {
    this.leaseEnd = asked + options.leaseMs;
    this.ended = this.run();
    void committed.then((holds) => holds || this.lose());
  }

  cancel(reason: string): boolean {
    this.abort.abort(new JobCancelled(reason));
    return true;
  }

  lose(): void {
    this.abort.abort(new LeaseLost(`Job ${this.row.kind} ${this.row.key} lost its lease`));
  }

  giveBack(): void {
    this.givenBack = true;
    this.abort.abort(new JobCancelled('shutdown'));
  }

  private get names(): object {
    const { kind, key, attempt } = this.row;
    return { kind, key, attempt };
  }

  private async run(): Promise<boolean> {
    const renewal = setInterval(() => void this.renew(), this.options.leaseMs / 3);
    let failure: unknown;
    try {
      await this.handler({ ...this.row, fence: (tx) => this.fence(tx) }, this.abort.signal);
    } catch (error) {
      failure = error ?? new Error('Job failed');
    } finally {
      clearInterval(renewal);
    }
    try {
      if (!(await this.committed)) return false;
      return await this.settle(failure);
    } catch (error) {
      // The database is away: the lease ends by itself and the job runs again.
      this.logger.error({ ...this.names, error: loggableError(error) }, 'A job could not be settled');
      return false;
    }
  }

  private async fence(tx: EntityManager): Promise<void> {
    if (!(await this.committed)) throw new LeaseLost('The claim was rolled back');
    return this.jobs.fence(tx, this.row);
  }

  private async settle(failure: unknown): Promise<boolean> {
    const { reason } = this.abort.signal;
    if (reason instanceof LeaseLost || failure instanceof LeaseLost) return false;
    if (this.givenBack && failure !== undefined) {
      await this.jobs.giveBack(this.row);
      return true;
    }
    // What fails after it was cancelled does so because it was.
    if (failure === undefined || this.abort.signal.aborted) return this.jobs.finish(this.row);
    const retryMs = (this.options.retries ?? RETRIES)[this.row.failures];
    const error = loggableError(failure);
    this.logger.warn({ ...this.names, error }, 'A job failed');
    await this.jobs.fail(this.row, error.message, retryMs);
    return false;
  }

  /** A lease that can't be renewed in time is lost: by then someone else may run the job. */
  private async renew(): Promise<void> {
    const { leaseMs } = this.options;
    const asked = performance.now();
    if (asked > this.leaseEnd) return this.lose();
    try {
      if (await this.jobs.renew(this.row, leaseMs)) this.leaseEnd = asked + leaseMs;
      else this.lose();
    } catch (error) {
      this.logger.warn({ ...this.names, error: loggableError(error) }, 'A lease could not be renewed');
    }
  }
}
