import { Logger } from '@nestjs/common';
import { loggableError } from '../errors/loggable-error.js';
import { pause } from '../facts/keep-open.js';
import { Floor } from './floor.js';
import { Hand } from './hand.js';
import { Marker } from './marker.js';
import type { OutboxRow } from './outbox-row.js';
import { isOutage, type Publisher } from './publisher.js';
import { Recovery } from './recovery.js';
import type { Published, RelayLog } from './relay-log.js';
import type { RelaySession } from './relay-session.js';

const SCAN = 512;
/** From one scan to the next. Who comes alone doesn't wait; under load one scan serves many. */
const GAP_MS = 4;
/** Ten tries in all. */
const RETRIES = [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000] as const;

/** The relay that leads: reads what waits, publishes it without a transaction open, and marks what the broker has. */
export class RelayLeader {
  private readonly logger = new Logger('Relay');
  private readonly stopper = new AbortController();
  private readonly hand = new Hand();
  private readonly floor = new Floor();
  private readonly marker: Marker;
  private readonly recovery: Recovery;
  private newest = 0n;
  private page?: bigint;
  private scanning = false;
  private scanAgain = false;
  private inFlight = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly session: RelaySession,
    private readonly log: RelayLog,
    private readonly publisher: Publisher,
    private readonly onParked: () => void,
  ) {
    const lost = (error: unknown): void => this.giveUp(error);
    this.marker = new Marker(log, (marked) => this.marked(marked), lost);
    this.recovery = new Recovery(log, publisher, this.marker, this.stopper.signal, () => {
      this.floor.reset();
      // What was published before may wait again.
      this.hand.loseTracks();
      this.wake();
    });
  }

  /** Something was committed: scans now, or once more after the scan that runs. */
  wake(): void {
    this.scanAgain = true;
    if (!this.scanning) void this.scan();
  }

  /** Committed right now: published without a scan where its place is known. */
  take(row: OutboxRow): void {
    // Between two pages of a scan an aggregate may be known in part.
    if (this.page === undefined && this.hasRoom && this.hand.follow(row)) return this.pump();
    this.hand.loseTrack(row.key);
    this.wake();
  }

  /** The slow beat: keeps the session alive, finds what no wake told of, and raises the floor. */
  async beat(): Promise<void> {
    this.floor.see(await this.log.horizon(this.newest));
    this.wake();
  }

  /** At the start, after a lost connection, and every minute: is what we published still there? */
  recover(): void {
    this.recovery.begin();
  }

  /** Resolves when all that was committed before is published and marked. What failed and waits for another try isn't waited for. */
  async drain(): Promise<void> {
    while (!this.stopper.signal.aborted) {
      this.wake();
      this.marker.hurry();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      if (!this.isBusy) return;
    }
  }

  /** Sends nothing more; what is on its way is marked. */
  async stop(): Promise<void> {
    this.stopper.abort();
    this.marker.hurry();
    while (this.inFlight > 0 || this.marker.isBusy) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private get hasRoom(): boolean {
    return !this.stopper.signal.aborted && this.hand.size < 2 * SCAN;
  }

  private get isBusy(): boolean {
    return this.hand.size > 0 || this.inFlight > 0 || this.scanning;
  }

  /** Page by page. While the hand is full it rests, and goes on from its page when there is room. */
  private async scan(): Promise<void> {
    this.scanning = true;
    try {
      while (this.scanAgain && this.hasRoom) {
        this.scanAgain = false;
        const gap = pause(GAP_MS, this.stopper.signal);
        const rows = await this.log.pending(this.page ?? this.floor.position, this.hand.heldKeys, SCAN);
        this.hand.add(rows);
        const last = rows.length === SCAN ? rows.at(-1) : undefined;
        // After the last page it begins anew: what commits late may have a position below.
        this.page = last && BigInt(last.position);
        this.scanAgain ||= last !== undefined;
        this.pump();
        await gap;
      }
    } catch (error) {
      this.giveUp(error);
    }
    this.scanning = false;
    this.pump();
    this.settle();
  }

  private pump(): void {
    while (!this.recovery.isOn && !this.stopper.signal.aborted && this.session.isFresh) {
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
      this.marker.add({ row, streamSeq });
    } catch (error) {
      if (!isOutage(error)) return this.failed(row, error);
      this.hand.putBack(row);
      if (!this.recovery.isOn) {
        this.logger.warn({ error: loggableError(error) }, 'The broker could not take a fact');
        this.recover();
      }
    }
  }

  private marked(published: readonly Published[]): void {
    for (const { row } of published) {
      this.hand.forget(row);
      const position = BigInt(row.position);
      if (position > this.newest) this.newest = position;
    }
    if (this.scanAgain && this.hasRoom) this.wake();
    this.settle();
  }

  private async failed(row: OutboxRow, error: unknown): Promise<void> {
    const wait = RETRIES[row.failures];
    const told = loggableError(error);
    this.hand.hold(row);
    await this.log
      .recordFailure(row, told.message, wait === undefined)
      .catch((lost: unknown) => this.giveUp(lost));
    if (wait === undefined) {
      this.onParked();
      this.logger.error(
        { error: told, factId: row.id, type: row.type },
        'A fact was parked: the broker refuses it',
      );
    }
    void pause(wait ?? 0, this.stopper.signal).then(() => {
      this.hand.release(row.key);
      this.wake();
    });
  }

  private giveUp(error: unknown): void {
    if (!this.stopper.signal.aborted)
      this.logger.error({ error: loggableError(error) }, 'The relay lost its session');
    this.stopper.abort();
    void this.session.close();
  }

  /** Whoever waits looks again once nothing moves. */
  private settle(): void {
    if (!this.stopper.signal.aborted && this.isBusy) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
