import {
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import type { Broker } from '../broker/broker.js';

const DAY_MS = 24 * 3600 * 1000;
/** The stream is a window on the outboxes, which are the log. */
const WINDOW_MS = 30 * DAY_MS;
const NAME_IN_USE = 10_058;

export const EVENTS = 'EVENTS';

/**
 * Makes the stream of facts when it isn't there; from everywhere at once, if need be. One that is there is taken as it
 * is: a cluster's operator makes it with replicas.
 */
export async function ensureStream(broker: Broker): Promise<JetStreamManager> {
  const manager = await jetstreamManager(broker.connection, { checkAPI: false });
  try {
    await manager.streams.add({
      name: broker.named(EVENTS),
      subjects: [broker.named('evt.>')],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: nanos(WINDOW_MS),
      duplicate_window: nanos(2 * 60 * 1000),
      allow_direct: true,
    });
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== NAME_IN_USE) throw error;
  }
  return manager;
}
