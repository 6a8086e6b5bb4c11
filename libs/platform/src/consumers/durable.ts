import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  JetStreamApiCodes,
  JetStreamApiError,
  type Consumer,
  type ConsumerConfig,
  type ConsumerInfo,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import type { Broker } from '../broker/broker.js';
import { orLost } from '../facts/or-lost.js';
import { EVENTS, ensureStream } from '../facts/stream.js';
import { streamHolds } from '../outbox/publisher.js';
import type { InboxRepository } from './inbox.repository.js';

const REPLAY_MS = 24 * 3600 * 1000;
/** A fact that isn't acknowledged or worked on for so long is given to someone else. */
export const ACK_WAIT_MS = 15_000;

/** The consumer's state at the broker: made when it isn't there, and set back by a day when the stream lost data. */
export class Durable {
  constructor(
    private readonly broker: Broker,
    private readonly inbox: InboxRepository,
    readonly name: string,
    private readonly filter: string,
  ) {}

  async open(): Promise<Consumer> {
    const manager = await ensureStream(this.broker);
    const info = (await this.isSound(manager)) ? await this.find(manager) : await this.rewind(manager);
    return jetstream(this.broker.connection).consumers.getConsumerFromInfo(
      info ?? (await this.rewind(manager)),
    );
  }

  /** Throws when the stream no longer is the one that was read. */
  async verify(): Promise<ConsumerInfo> {
    const manager = await ensureStream(this.broker);
    if (!(await this.isSound(manager))) throw new Error('The stream lost facts');
    return manager.consumers.info(this.stream, this.name);
  }

  /** Nothing while it isn't made yet. */
  async info(): Promise<ConsumerInfo | undefined> {
    return this.find(await ensureStream(this.broker));
  }

  private get stream(): string {
    return this.broker.named(EVENTS);
  }

  /** What was handled last is read back by its place, and the durable can't be ahead of the stream. */
  private async isSound(manager: JetStreamManager): Promise<boolean> {
    const newest = await this.inbox.newest(this.name);
    if (newest && !(await streamHolds(this.broker, newest))) return false;
    // In this order: the stream moves on meanwhile.
    const info = await this.find(manager);
    const { state } = await manager.streams.info(this.stream);
    return !info || info.delivered.stream_seq <= state.last_seq;
  }

  private async find(manager: JetStreamManager): Promise<ConsumerInfo | undefined> {
    try {
      const info = await manager.consumers.info(this.stream, this.name);
      if (info.config.filter_subject === this.subject) return info;
      return await manager.consumers.update(this.stream, this.name, { filter_subject: this.subject });
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.ConsumerNotFound)
        return undefined;
      throw error;
    }
  }

  /** Makes the durable anew: a new one reads all there is, one that stood before the last day. One replica does it. */
  private async rewind(manager: JetStreamManager): Promise<ConsumerInfo> {
    const isKnown = await this.inbox.isKnown(this.name);
    const newest = await this.inbox.newest(this.name);
    await this.inbox.rewind(this.name, newest, async () => {
      // The other replicas wait for this one: it must not wait for what nobody answers.
      await orLost(this.broker, manager.consumers.delete(this.stream, this.name)).catch(() => undefined);
      const from = isKnown ? lastDay() : fromTheBeginning;
      await orLost(this.broker, manager.consumers.add(this.stream, { ...this.config, ...from }));
    });
    return manager.consumers.info(this.stream, this.name);
  }

  private get subject(): string {
    return this.broker.named(`evt.*.${this.filter}`);
  }

  private get config(): Partial<ConsumerConfig> {
    return {
      durable_name: this.name,
      filter_subject: this.subject,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      max_ack_pending: 256,
    };
  }
}

const fromTheBeginning: Partial<ConsumerConfig> = { deliver_policy: DeliverPolicy.All };

function lastDay(): Partial<ConsumerConfig> {
  return {
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: new Date(Date.now() - REPLAY_MS).toISOString(),
  };
}
