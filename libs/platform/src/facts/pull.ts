import type { Consumer, JsMsg } from '@nats-io/jetstream';

export interface Pull {
  /** Messages asked for at a time, so at most this many wait in memory. */
  readonly batch: number;
  readonly signal: AbortSignal;
  /** The next message waits until this resolves. */
  readonly onMessage: (message: JsMsg) => Promise<void> | void;
}

/**
 * Reads a consumer until the signal aborts; rejects when the consumer or the stream is gone or falls silent.
 * A request stays open at the server until it is filled, so a message comes as soon as it is there. `consume()` isn't used:
 * it asks for more as messages arrive rather than as they are handled, and never recovers from a deleted stream.
 */
export async function pull(consumer: Consumer, { batch, signal, onMessage }: Pull): Promise<void> {
  while (!signal.aborted) {
    const messages = await consumer.fetch({ max_messages: batch, expires: 30_000, idle_heartbeat: 1_500 });
    const stop = (): void => void messages.close();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      for await (const message of messages) await onMessage(message);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}
