import { jetstreamManager, RetentionPolicy, StorageType, type JetStreamManager } from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import type { Broker } from '../broker/broker.js';

const DAY = 24 * 3600 * 1000;

/** The stream is a window on the outboxes, which are the log. */
export const WINDOW_MS = 30 * DAY;

export const EVENTS = 'EVENTS';

/** Makes the stream of facts when it isn't there. Safe to call from everywhere at once. */
export async function ensureStream(broker: Broker): Promise<JetStreamManager> {
  const manager = await jetstreamManager(broker.connection, { checkAPI: false });
  await manager.streams.add({
    name: broker.named(EVENTS),
    subjects: [broker.named('evt.>')],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: nanos(WINDOW_MS),
    duplicate_window: nanos(2 * 60 * 1000),
    allow_direct: true,
  });
  return manager;
}
