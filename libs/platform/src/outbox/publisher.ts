import {
  jetstream,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { errors, headers } from '@nats-io/nats-core';
import type { Broker } from '../broker/broker.js';
import { REPLAYED, factSubject } from '../facts/fact.js';
import { ConnectionLost, orLost } from '../facts/or-lost.js';
import { EVENTS, ensureStream } from '../facts/stream.js';
import { type OutboxRow, factJson } from './outbox-row.js';
import type { Mark } from './relay-log.js';

/**
 * A stream that goes while it is written to answers nothing more. What was only slow is published again under the same
 * id and dropped by the broker; until then its aggregate waits.
 */
const ACK_MS = 2_000;

/** Puts rows of the log on the stream, and looks whether they are still there. */
export class Publisher {
  private readonly stream: JetStreamClient;

  constructor(private readonly broker: Broker) {
    this.stream = jetstream(broker.connection);
  }

  prepare(): Promise<JetStreamManager> {
    return orLost(this.broker, ensureStream(this.broker));
  }

  /** Resolves to the sequence in the stream once the broker has it; a row it had already gets its old one. */
  async publish(row: OutboxRow): Promise<number> {
    const extra = headers();
    if (row.streamSeq !== null) extra.set(REPLAYED, '1');
    if (row.traceparent) extra.set('traceparent', row.traceparent);
    const subject = this.broker.named(factSubject(row.workspaceId, row.type));
    const options = { msgID: row.id, headers: extra, timeout: ACK_MS };
    const { seq } = await orLost(this.broker, this.stream.publish(subject, factJson(row), options));
    return seq;
  }

  holds(mark: Mark): Promise<boolean> {
    return orLost(this.broker, streamHolds(this.broker, mark));
  }
}

/** Reads a row back by its place: a stream that was reset or lost its tail has nothing there, or something else. */
export async function streamHolds(broker: Broker, { streamSeq, eventId }: Mark): Promise<boolean> {
  const manager = await ensureStream(broker);
  const found = await manager.direct.getMessage(broker.named(EVENTS), { seq: streamSeq });
  return found?.header.get('Nats-Msg-Id') === eventId;
}

const OUTAGES = [
  ConnectionLost,
  errors.TimeoutError,
  errors.RequestError,
  errors.ClosedConnectionError,
  errors.DrainingConnectionError,
  errors.ConnectionError,
];

/** The broker is away, starting or full, as opposed to refusing this row, which is no reason to hold up the others. */
export function isOutage(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return error.status >= 500;
  if (error instanceof Error && error.name === 'JetStreamNotEnabled') return true; // a class that isn't exported
  return OUTAGES.some((outage) => error instanceof outage);
}
