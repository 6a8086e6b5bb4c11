import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Broker } from '../broker/broker.js';

type Change = 'down' | 'up';

/** Tells when the connection to the broker was lost and when it stands again: what was open before can't be trusted then. */
@Injectable()
export class BrokerWatch implements OnModuleDestroy {
  /** Aborts when the connection is closed for good: the process is about to end. */
  readonly closed: AbortSignal;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly status;

  constructor(broker: Broker) {
    const closing = new AbortController();
    this.closed = closing.signal;
    void broker.connection.closed().then(() => closing.abort());
    this.status = broker.connection.status();
    void this.watch();
  }

  on(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onModuleDestroy(): void {
    this.listeners.clear();
  }

  private async watch(): Promise<void> {
    for await (const { type } of this.status) {
      const change = type === 'disconnect' ? 'down' : type === 'reconnect' ? 'up' : undefined;
      if (change) for (const listener of this.listeners) listener(change);
    }
  }
}
