import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  type Consumer,
  type ConsumerConfig,
  type JsMsg,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { randomUUID } from 'node:crypto';
import type { Broker } from '../broker/broker.js';
import { orLost } from '../facts/or-lost.js';
import { EVENTS, ensureStream } from '../facts/stream.js';

interface Position {
  /** The stream this counts in: a stream that was lost and made again counts from 1. */
  readonly created: string;
  readonly seq: number;
}

/** A consumer without acknowledgements, made again where it stopped, which notices when anything is skipped. */
export class OrderedReader {
  private position?: Position;
  private delivered = 0;
  private missed = false;
  private consumer?: Consumer;
  /** A consumer stood once: from there on there is a place to go on from. */
  private stood = false;

  constructor(
    private readonly broker: Broker,
    private readonly filter: string,
    private readonly backMs: number | undefined,
  ) {}

  /** `missed`: it could not go on where it stopped. Rejects at once when the connection is lost, and changes nothing afterwards. */
  async open(): Promise<{ consumer: Consumer; missed: boolean }> {
    const stream = this.broker.named(EVENTS);
    const manager = await this.ask(ensureStream(this.broker));
    await this.close();
    const start = this.startIn(await this.ask(manager.streams.info(stream)));
    const made = await this.ask(
      manager.consumers.add(stream, {
        name: `follower-${randomUUID()}`,
        ack_policy: AckPolicy.None,
        filter_subject: this.filter,
        inactive_threshold: nanos(60_000),
        mem_storage: true,
        num_replicas: 1,
        ...start,
      }),
    );
    // Made anew in between, it would be read from a place that it reaches much later.
    const { created } = await this.ask(manager.streams.info(stream));
    if (created !== this.position?.created) throw new Error('The stream was made anew meanwhile');
    this.stood = true;
    this.delivered = 0;
    this.consumer = jetstream(this.broker.connection).consumers.getConsumerFromInfo(made);
    const { missed } = this;
    this.missed = false;
    return { consumer: this.consumer, missed };
  }

  /** Throws when a message before this one never came. */
  advance({ info }: JsMsg): void {
    if (info.deliverySequence !== this.delivered + 1) throw new Error('The server skipped a message');
    this.delivered = info.deliverySequence;
    if (this.position) this.position = { created: this.position.created, seq: info.streamSequence };
  }

  async close(): Promise<void> {
    const { consumer } = this;
    this.consumer = undefined;
    // It ends by itself within a minute when it can't be told to.
    if (consumer && !this.broker.connection.isClosed())
      await this.ask(consumer.delete()).catch(() => undefined);
  }

  private ask<T>(work: Promise<T>): Promise<T> {
    return orLost(this.broker, work);
  }

  private startIn({ created, state }: StreamInfo): Partial<ConsumerConfig> {
    const last = this.position;
    if (!this.stood && this.backMs !== undefined) {
      this.position = { created, seq: state.last_seq };
      const from = new Date(Date.now() - this.backMs).toISOString();
      return { deliver_policy: DeliverPolicy.StartTime, opt_start_time: from };
    }
    if (last && last.created === created && last.seq <= state.last_seq) return fromSequence(last.seq + 1);
    // In a stream that was made anew all that there is may be new to us.
    const wiped = last !== undefined && last.created !== created;
    this.position = { created, seq: wiped ? 0 : state.last_seq };
    // Kept until a consumer stands: this try may still fail.
    this.missed ||= last !== undefined;
    return fromSequence(this.position.seq + 1);
  }
}

function fromSequence(seq: number): Partial<ConsumerConfig> {
  return { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: seq };
}
