import { Logger } from '@nestjs/common';
import { type JsMsg } from '@nats-io/jetstream';
import type { Broker } from '../broker/broker.js';
import type { BrokerWatch } from '../facts/broker-watch.js';
import { type Fact, type FactName, REPLAYED, factType, parseFact } from '../facts/fact.js';
import { commonFilter } from '../facts/filter.js';
import { keepOpen } from '../facts/keep-open.js';
import { pull } from '../facts/pull.js';
import { OncePerSecond } from './once-per-second.js';
import { OrderedReader } from './ordered-reader.js';

export interface FollowHandlers {
  /** One at a time, in the order of the stream. What it throws is logged and doesn't stop the reading. */
  readonly onFact: (fact: Fact) => void | Promise<void>;
  /** Facts may have been missed: read again what is shown. At most once a second. */
  readonly onGap: () => void;
  /** A fact that was published again after the stream lost data; it also counts as a gap. */
  readonly onReplayed?: (fact: Fact) => void | Promise<void>;
}

export interface FollowOptions {
  /** Begin with the facts of the last so many ms instead of with now. */
  readonly backMs?: number;
}

const BATCH = 256;

export class Following {
  readonly ready: Promise<void>;
  private readonly logger = new Logger(Following.name);
  private readonly stopper = new AbortController();
  private readonly types: ReadonlySet<string>;
  private readonly reader: OrderedReader;
  private readonly gap: OncePerSecond;
  private readonly ended: Promise<void>;
  private markReady: () => void = () => undefined;

  constructor(
    broker: Broker,
    watch: BrokerWatch,
    contracts: readonly FactName[],
    private readonly handlers: FollowHandlers,
    { backMs }: FollowOptions,
  ) {
    this.types = new Set(contracts.map(factType));
    this.gap = new OncePerSecond(() => handlers.onGap());
    this.ready = new Promise((resolve) => (this.markReady = resolve));
    const filter = broker.named(`evt.*.${commonFilter(contracts.map(({ type }) => type))}`);
    this.reader = new OrderedReader(broker, filter, backMs);
    this.ended = keepOpen(watch, {
      read: (signal) => this.read(signal),
      onTrouble: (error) => this.logger.warn(`Reading facts was interrupted: ${String(error)}`),
      stop: this.stopper.signal,
    });
  }

  async stop(): Promise<void> {
    this.stopper.abort();
    this.gap.stop();
    await this.ended;
    await this.reader.close();
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { consumer, missed } = await this.reader.open();
    if (missed) this.gap.call();
    this.markReady();
    await pull(consumer, { batch: BATCH, signal, onMessage: (message) => this.take(message) });
  }

  private async take(message: JsMsg): Promise<void> {
    this.reader.advance(message);
    try {
      const fact = parseFact(message.data);
      const replayed = message.headers?.has(REPLAYED) ?? false;
      if (replayed) this.gap.call();
      if (!this.types.has(fact.type)) return;
      await (replayed ? this.handlers.onReplayed?.(fact) : this.handlers.onFact(fact));
    } catch (error) {
      this.logger.error(`A fact could not be followed: ${String(error)}`);
    }
  }
}
