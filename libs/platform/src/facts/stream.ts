import {
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { setTimeout as wait } from 'node:timers/promises';
import type { Broker } from '../broker/broker.js';

const DAY_MS = 24 * 3600 * 1000;
/** The stream is a window on the outboxes, which are the log. */
const WINDOW_MS = 30 * DAY_MS;
const NAME_IN_USE = 10_058;
/** The server forgets a deleted stream first and its files afterwards, and would take those of a new one with them. */
const DELETED_MS = 1_000;

export const EVENTS = 'EVENTS';

/** Connections on which the stream was seen, by what tells of their loss: when they find none, it was deleted, perhaps right now. */
const seen = new WeakSet<AbortSignal>();

/**
 * Makes the stream of facts when it isn't there; from everywhere at once, if need be. One that is there is taken as it
 * is: a cluster's operator makes it with replicas.
 */
export async function ensureStream(broker: Broker): Promise<JetStreamManager> {
  const { connection, lost } = broker;
  const manager = await jetstreamManager(connection, { checkAPI: false });
  if (!(await isThere(broker, manager))) {
    if (seen.has(lost)) await wait(DELETED_MS);
    await make(broker, manager);
  }
  seen.add(lost);
  return manager;
}

async function isThere(broker: Broker, { streams }: JetStreamManager): Promise<boolean> {
  try {
    await streams.info(broker.named(EVENTS));
    return true;
  } catch (error) {
    if (isRefusal(error, JetStreamApiCodes.StreamNotFound)) return false;
    throw error;
  }
}

async function make(broker: Broker, { streams }: JetStreamManager): Promise<void> {
  try {
    await streams.add({
      name: broker.named(EVENTS),
      subjects: [broker.named('evt.>')],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_age: nanos(WINDOW_MS),
      duplicate_window: nanos(2 * 60 * 1000),
      allow_direct: true,
    });
  } catch (error) {
    if (!isRefusal(error, NAME_IN_USE)) throw error;
  }
}

function isRefusal(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code;
}
