import { Logger } from '@nestjs/common';
import { loggableError } from '../errors/loggable-error.js';
import { pause } from '../facts/keep-open.js';
import { Floor } from './floor.js';
import { Hand } from './hand.js';
import type { OutboxRow } from './outbox-row.js';
import { isOutage, type Publisher } from './publisher.js';
import type { Published, RelaySession } from './relay-session.js';

const SCAN = 512;
const REPLAY_HOURS = 24;
/** Ten tries in all. */
const RETRIES = [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000] as const;

export interface LeaderOptions {
  readonly onParked: () => void;
}

/** The relay that leads: reads what waits, publishes it without a transaction open, and marks what the broker has. */
export class RelayLeader {
  private readonly logger = new Logger('Relay');
  private readonly hand = new Hand();
  private readonly floor = new Floor();
  private readonly stopper = new AbortController();
  /** Ends the wait before the next try to recover. */
  private nudge = new AbortController();
  private newest = 0n;
  private acked: Published[] = [];
  private page?: bigint;
  private scanning?: Promise<void>;
  private scanAgain = false;
  private marking?: Promise<void>;
  private recovering?: Promise<void>;
  private inFlight = 0;
  private idle: (() => void)[] = [];

  constructor(
    private readonly session: RelaySession,
    private readonly publisher: Publisher,
    private readonly options: LeaderOptions,
  ) {}

  /** Something was committed: scans now, or once more after the scan that runs. */
  wake(): void {
    this.scanAgain = true;
    this.scanning ??= this.scan()
      .catch((error: unknown) => this.giveUp(error))
      .finally(() => {
        this.scanning = undefined;
        if (this.scanAgain && this.hasRoom) this.wake();
        else this.settle();
      });
  }

  /** The slow beat: keeps the session alive, finds what no wake told of, and raises the floor. */
  async beat(): Promise<void> {
    this.floor.see(await this.session.horizon(this.newest));
    this.wake();
  }

  /** After a lost connection, and every minute: is what we published still there? Until that is known nothing is published. */
  recover(): Promise<void> {
    this.nudge.abort();
    this.nudge = new AbortController();
    this.recovering ??= this.prepare().finally(() => {
      this.recovering = undefined;
      this.floor.reset();
      this.wake();
    });
    return this.recovering;
  }

  /** Resolves when all that was committed before is published and marked. What failed and waits for another try isn't waited for. */
  async drain(): Promise<void> {
    while (!this.stopper.signal.aborted) {
      this.wake();
      await new Promise<void>((resolve) => this.idle.push(resolve));
      if (!this.isBusy) return;
    }
  }

  /** Sends nothing more; what is on its way is marked. */
  async stop(): Promise<void> {
    this.stopper.abort();
    while (this.inFlight > 0 || this.acked.length > 0 || this.marking) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
  }

  private get hasRoom(): boolean {
    return !this.stopper.signal.aborted && this.hand.size < 2 * SCAN;
  }

  private get isBusy(): boolean {
    return this.hand.size > 0 || this.inFlight > 0 || this.scanning !== undefined;
  }

  /** Page by page. While the hand is full it rests, and goes on from its page when there is room. */
  private async scan(): Promise<void> {
    while (this.scanAgain && this.hasRoom) {
      this.scanAgain = false;
      const rows = await this.session.pending(this.page ?? this.floor.position, this.hand.heldKeys, SCAN);
      this.hand.add(rows);
      const last = rows.length === SCAN ? rows.at(-1) : undefined;
      // After the last page it begins anew: what commits late may have a position below.
      this.page = last && BigInt(last.position);
      this.scanAgain ||= last !== undefined;
      this.pump();
    }
    this.pump();
  }

  private pump(): void {
    while (!this.recovering && !this.stopper.signal.aborted && this.session.isFresh) {
      const row = this.hand.take();
      if (!row) break;
      this.inFlight += 1;
      void this.send(row).finally(() => {
        this.inFlight -= 1;
        this.pump();
        this.settle();
      });
    }
  }

  private async send(row: OutboxRow): Promise<void> {
    try {
      const streamSeq = await this.publisher.publish(row);
      this.hand.acknowledged(row);
      this.acked.push({ row, streamSeq });
      this.mark();
    } catch (error) {
      if (!isOutage(error)) return this.failed(row, error);
      this.hand.putBack(row);
      this.logger.warn({ error: loggableError(error) }, 'The broker could not take a fact');
      void this.recover();
    }
  }

  /** One statement for all that was acknowledged while the last one ran. */
  private mark(): void {
    this.marking ??= this.markAll().finally(() => {
      this.marking = undefined;
      this.settle();
    });
  }

  private async markAll(): Promise<void> {
    while (this.acked.length > 0) {
      const batch = this.acked;
      this.acked = [];
      // When this fails the session is lost, and the next leader publishes the batch again under the same ids.
      await this.session.markPublished(batch).catch((error: unknown) => this.giveUp(error));
      for (const { row } of batch) {
        this.hand.forget(row);
        const position = BigInt(row.position);
        if (position > this.newest) this.newest = position;
      }
      if (this.scanAgain && this.hasRoom) this.wake();
    }
  }

  private async failed(row: OutboxRow, error: unknown): Promise<void> {
    const wait = RETRIES[row.failures];
    const context = { error: loggableError(error), factId: row.id, type: row.type };
    this.hand.hold(row);
    await this.session
      .recordFailure(row, loggableError(error).message, wait === undefined)
      .catch((lost: unknown) => this.giveUp(lost));
    if (wait === undefined) {
      this.options.onParked();
      this.logger.error(context, 'A fact was parked: the broker refuses it');
    }
    void pause(wait ?? 0, this.stopper.signal).then(() => {
      this.hand.release(row.key);
      this.wake();
    });
  }

  private async prepare(): Promise<void> {
    for (let wait = 100; !this.stopper.signal.aborted; wait = Math.min(wait * 2, 2_000)) {
      try {
        await this.publisher.prepare();
        await this.verify();
        return;
      } catch (error) {
        this.logger.warn({ error: loggableError(error) }, 'The stream of facts is not there');
        await pause(wait, AbortSignal.any([this.stopper.signal, this.nudge.signal]));
      }
    }
  }

  private async verify(): Promise<void> {
    const mark = await this.session.mark();
    if (!mark || (await this.publisher.holds(mark))) return;
    const count = await this.session.publishAgain(REPLAY_HOURS);
    this.logger.error({ count }, 'The stream lost facts: the last day is published again');
  }

  private giveUp(error: unknown): void {
    this.logger.error({ error: loggableError(error) }, 'The relay lost its session');
    this.stopper.abort();
    void this.session.close();
  }

  private settle(): void {
    if (!this.stopper.signal.aborted && this.isBusy) return;
    const waiting = this.idle;
    this.idle = [];
    for (const resolve of waiting) resolve();
  }
}
