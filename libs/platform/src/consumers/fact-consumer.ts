import { Logger } from '@nestjs/common';
import type { JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/broker.js';
import { loggableError } from '../errors/loggable-error.js';
import type { BrokerWatch } from '../facts/broker-watch.js';
import { type Fact, parseFact } from '../facts/fact.js';
import type { FactMetrics } from '../facts/fact-metrics.js';
import { keepOpen, pause } from '../facts/keep-open.js';
import { orLost } from '../facts/or-lost.js';
import { pull } from '../facts/pull.js';
import { ACK_WAIT_MS, type Durable } from './durable.js';
import type { FactHandling } from './fact-handling.js';
import { Lanes } from './lanes.js';

/** Facts of different aggregates handled at once. Each takes a connection of the pool. */
const LANES = 4;
/** Facts asked for at a time: all that a frozen process can keep from the others. */
const BATCH = 32;
const VERIFY_MS = 60_000;
const MEASURE_MS = 3_000;

/** One durable, read by this process: facts of one aggregate in turn, of different ones side by side. */
export class FactConsumer {
  private readonly logger = new Logger(FactConsumer.name);
  private readonly stopper = new AbortController();
  private readonly lanes = new Lanes(LANES);
  private readonly inHand = new Set<JsMsg>();
  private ended?: Promise<void>;

  constructor(
    private readonly broker: Broker,
    private readonly durable: Durable,
    private readonly handling: FactHandling,
    private readonly watch: BrokerWatch,
    private readonly metrics: FactMetrics,
  ) {}

  get name(): string {
    return this.durable.name;
  }

  start(): void {
    this.ended ??= keepOpen(this.watch, {
      read: (signal) => this.read(signal),
      onTrouble: (error) =>
        this.logger.warn(
          { error: loggableError(error), consumer: this.name },
          'Reading facts was interrupted',
        ),
      stop: this.stopper.signal,
    });
  }

  /** Takes nothing more, and ends what is in hand. */
  async stop(): Promise<void> {
    this.stopper.abort();
    await this.ended;
    await this.lanes.idle();
  }

  /** Whether everything on the stream is handled. What waits for another try counts as handled. */
  async isIdle(): Promise<boolean> {
    if (this.inHand.size > 0) return false;
    const info = await this.durable.info();
    return info?.num_pending === 0 && info.num_ack_pending <= this.handling.waiting;
  }

  private async read(signal: AbortSignal): Promise<void> {
    const consumer = await orLost(this.broker, this.durable.open());
    const broken = new AbortController();
    const session = AbortSignal.any([signal, broken.signal]);
    const working = setInterval(() => this.inHand.forEach((message) => message.working()), ACK_WAIT_MS / 3);
    const verified = this.verifyEachMinute(session).catch((error: unknown) => broken.abort(error));
    const measured = this.measure(session).catch((error: unknown) => broken.abort(error));
    try {
      await pull(consumer, { batch: BATCH, signal: session, onMessage: (message) => this.take(message) });
      if (broken.signal.aborted) throw broken.signal.reason;
    } finally {
      broken.abort();
      await Promise.all([verified, measured]);
      await this.lanes.idle();
      clearInterval(working);
    }
  }

  private async take(message: JsMsg): Promise<void> {
    this.inHand.add(message);
    const fact = readFact(message);
    // Facts of one aggregate share a lane.
    await this.lanes.run(fact instanceof Error ? '' : fact.subject, async () => {
      try {
        if (!this.stopper.signal.aborted) await this.handling.handle(message, fact, this.stopper.signal);
        else message.nak();
      } finally {
        this.inHand.delete(message);
      }
    });
  }

  /** An alarm needs to know of a lag while it grows. */
  private async measure(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const info = await orLost(this.broker, this.durable.info());
      if (info) this.metrics.consumerAt(this.name, info.num_pending, info.num_ack_pending);
      await pause(MEASURE_MS, signal);
    }
  }

  private async verifyEachMinute(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await orLost(this.broker, this.durable.verify());
      await this.handling.forgetOld();
      await pause(VERIFY_MS, signal);
    }
  }
}

function readFact(message: JsMsg): Fact | Error {
  try {
    return parseFact(message.data);
  } catch (error) {
    return error instanceof Error ? error : new Error('Not a fact');
  }
}
