import type { EntityManager } from 'typeorm';

export interface NewJob {
  readonly kind: string;
  /** One row per kind and key, however often it is enqueued. */
  readonly key: string;
  readonly workspaceId: string;
  /** How far the work must get. A finished job is queued again by a higher one, a waiting job takes it over. */
  readonly upTo: number;
  /** What the handler needs to begin: ids, never a customer's text. The newest `upTo` brings its own. */
  readonly data?: object;
  /** Queues a finished job again even though `upTo` is no higher: someone asked to try once more. */
  readonly again?: boolean;
}

export interface JobRow {
  readonly kind: string;
  readonly key: string;
  readonly workspaceId: string;
  readonly upTo: number;
  /** Rises with every claim: the fence between this run and an older one that doesn't know it was given up. */
  readonly attempt: number;
  /** Runs that failed since the job was queued. */
  readonly failures: number;
  readonly data: unknown;
}

export interface Job extends JobRow {
  /** Throws `LeaseLost` when another run has the job now; otherwise no one gets it before `tx` ends. */
  fence(tx: EntityManager): Promise<void>;
}

export type JobHandler = (job: Job, signal: AbortSignal) => Promise<void>;

export interface WorkOptions {
  /** Jobs at once in this process. */
  readonly slots: number;
  /** Jobs of one workspace at once, over all replicas. */
  readonly perWorkspace: number;
  readonly leaseMs: number;
  /** Waits before a failed job runs again, in ms; one failure more than there are waits, and it has failed. */
  readonly retries?: readonly number[];
  /**
   * A job that is enqueued with a free slot here runs as soon as it is claimed, beside the commit. For handlers that read
   * nothing of that transaction and whose effects hold even when it is rolled back: the job then comes again.
   */
  readonly early?: boolean;
}

/** Another run has the job: nothing of this one may have an effect any more. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** Why a handler's signal was aborted, in `signal.reason`. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';

  constructor(readonly reason: string) {
    super(`Job cancelled: ${reason}`);
  }
}
