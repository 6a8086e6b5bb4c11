import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ServiceConfig } from '../config/service-config.js';
import { afterCommit, atEnd } from '../database/after-commit.js';
import { Wake } from '../facts/wake.js';
import { JobWorker } from './job-worker.js';
import type { JobHandler, NewJob, WorkOptions } from './job.js';
import { JobsRepository } from './jobs.repository.js';

/**
 * Work that takes seconds, done fairly: the workspace with the fewest running jobs is served first. A run holds a
 * lease that it renews; when its process dies another one takes the job over, and `attempt` fences the old run off.
 */
@Injectable()
export class FairJobs {
  private readonly workers = new Map<string, JobWorker>();

  constructor(
    private readonly jobs: JobsRepository,
    private readonly wake: Wake,
    private readonly config: ServiceConfig,
  ) {}

  /**
   * Part of the caller's transaction, and the last of its work. With a free slot here the transaction also claims a job,
   * the fairest one, which most often is this one: it runs from the commit on (see `early`). Else the workers are woken.
   */
  async enqueue(tx: EntityManager, job: NewJob): Promise<void> {
    const wake = (): void => this.wake.send(`jobs:${job.kind}`);
    const place = this.workers.get(job.kind)?.reserve();
    if (!place) {
      await this.jobs.enqueue(tx, job);
      return afterCommit(tx, wake);
    }
    const committed = (): void => {
      place.end('committed');
      if (place.claimed?.key !== job.key) wake();
    };
    atEnd(tx, { committed, rolledBack: () => place.end('rolledBack') });
    // Sent together: the claim sees what was enqueued before it.
    const sent = [this.jobs.enqueue(tx, job), this.jobs.claimIn(tx, job.kind, place.options)] as const;
    const [, claimed] = await Promise.all(sent);
    place.claim(claimed);
  }

  /** Runs jobs of a kind in this process until the service stops. Once per kind. */
  work(kind: string, options: WorkOptions, handler: JobHandler): void {
    if (this.workers.has(kind)) throw new Error(`Jobs of kind ${kind} have a worker already`);
    const worker = new JobWorker(kind, options, handler, this.jobs, () => this.wake.send(`jobs:${kind}`));
    this.workers.set(kind, worker);
    this.wake.on(`jobs:${kind}`, () => worker.wake());
    worker.start();
  }

  /** Whether a job that is enqueued now may well run here at once. */
  hasRoom(kind: string): boolean {
    return this.workers.get(kind)?.hasRoom ?? false;
  }

  /** Aborts the run of a job in this process, if it runs here. It counts as done up to where it was meant to get. */
  cancel(kind: string, key: string, reason: string): boolean {
    return this.workers.get(kind)?.cancel(key, reason) ?? false;
  }

  /** Resolves when nothing that is due waits or runs in this database. For tests. */
  async idle(): Promise<void> {
    for (const worker of this.workers.values()) await worker.idle();
  }

  /** Ends what is in hand, or gives it back when that takes too long. */
  async stop(): Promise<void> {
    await Promise.all([...this.workers.values()].map((worker) => worker.stop(this.config.shutdownGraceMs)));
  }
}
