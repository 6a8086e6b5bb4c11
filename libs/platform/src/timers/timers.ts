import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database.js';
import { loggableError } from '../errors/loggable-error.js';
import { traced } from '../observability/trace.js';
import { TimerHandlers } from './timer-handlers.js';
import { TimerMetrics, type TimerOutcome } from './timer-metrics.js';
import { type DueTimer, TimerStore } from './timer-store.js';
import type { NewTimer, TimerHandler } from './timer.js';

/** How late a timer may be that nothing else holds up. */
const POLL_MS = 1_000;
/** Handlers at once in this process, each on a connection of the service's pool. */
const LANES = 2;
const ELSEWHERE_MS = 5_000;

/**
 * Something that has to happen at a time, kept in the service's own database: it survives everyone's death, goes off
 * once over all replicas, and late ones go off as soon as somebody is there.
 */
@Injectable()
export class Timers implements OnApplicationBootstrap {
  private readonly logger = new Logger(Timers.name);
  private polling?: Promise<void>;
  private next?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly store: TimerStore,
    private readonly handlers: TimerHandlers,
    private readonly metrics: TimerMetrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.handlers.any) return;
    await this.store.open();
    this.poll();
  }

  /** Part of the caller's transaction, which holds the row that the timer is about. The same name and key: moved. */
  set(tx: EntityManager, timer: NewTimer): Promise<void> {
    return this.store.set(tx, timer);
  }

  /** Part of the caller's transaction, which holds the row that the timer was about. None set: nothing happens. */
  cancel(tx: EntityManager, name: string, key: string): Promise<void> {
    return this.store.forget(tx, name, key);
  }

  /** A timer that failed for good (its id is in the log) goes off again. */
  sendAgain(id: string): Promise<void> {
    return this.database.inTransaction((tx) => this.store.retry(tx, id));
  }

  /** Resolves when no timer is due. For tests: instead of sleeping. */
  async idle(): Promise<void> {
    if (!this.handlers.any || this.stopped) return;
    do await this.polling;
    while (await this.goOff());
    // The last ones may be in other hands here.
    await this.polling;
  }

  /** Takes no more, and ends what is in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.next);
    await this.polling;
  }

  private poll(): void {
    this.polling = this.drain()
      .catch((error: unknown) => {
        this.logger.error({ error: loggableError(error) }, 'Timers could not be looked at');
      })
      .finally(() => {
        if (!this.stopped) this.next = setTimeout(() => this.poll(), POLL_MS).unref();
      });
  }

  /** All that is due. The further lanes are opened only when there is something to do. */
  private async drain(): Promise<void> {
    if (this.stopped || !(await this.goOff())) return;
    const lane = async (): Promise<void> => {
      while (!this.stopped && (await this.goOff()));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** One timer, its effect and its end in one transaction. False: none is due. */
  private async goOff(): Promise<boolean> {
    const gone = await this.database.inTransaction(async (tx) => {
      const timer = await this.store.take(tx);
      return timer && { timer, outcome: await this.handle(tx, timer) };
    });
    if (gone) this.metrics.wentOff(gone.timer.name, gone.outcome, gone.timer.at);
    return gone !== undefined;
  }

  private async handle(tx: EntityManager, timer: DueTimer): Promise<TimerOutcome> {
    const handler = this.handlers.named(timer.name);
    if (!handler) {
      // Set by a newer version of this service, which is there too or will be.
      await this.store.leave(tx, timer, new Date(Date.now() + ELSEWHERE_MS));
      return 'unknown';
    }
    await tx.query(`select set_config('app.workspace_id', $1, true)`, [timer.workspaceId]);
    await tx.query('savepoint effect');
    try {
      await this.run(tx, timer, handler);
    } catch (error) {
      const { id, name, key } = timer;
      this.logger.error({ error: loggableError(error), id, name, key }, 'A timer failed');
      await tx.query('rollback to effect');
      await this.store.fail(tx, timer, loggableError(error));
      return 'failed';
    }
    await this.store.end(tx, timer);
    return 'done';
  }

  private async run(tx: EntityManager, { id: _, ...timer }: DueTimer, handler: TimerHandler): Promise<void> {
    const work = { name: `timer ${timer.name}`, kind: 'consumer', requestId: uuid() } as const;
    await traced(work, () => handler(tx, timer));
  }
}
