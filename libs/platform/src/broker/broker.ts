import { Logger } from '@nestjs/common';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { ServiceName } from '@switchboard/contracts';
import { setMaxListeners } from 'node:events';
import { gatherWrites } from './gather-writes.js';

export interface BrokerOptions {
  readonly service: ServiceName;
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** Put before every subject, stream, durable and inbox: tests share one server. */
  readonly prefix?: string;
}

/** The process's one connection to NATS. Calls, facts and signals share it. */
export class Broker {
  private readonly logger = new Logger(Broker.name);
  private outage = newOutage();
  private closing = false;

  private constructor(
    readonly service: ServiceName,
    readonly connection: NatsConnection,
    private readonly prefix: string,
  ) {}

  /** Waits for the server as long as it takes, and reconnects forever: who starts first doesn't matter. */
  static async connect({ service, url, user, password, prefix = '' }: BrokerOptions): Promise<Broker> {
    const connection = await connect({
      name: service,
      servers: url.split(','),
      user,
      pass: password,
      inboxPrefix: `${prefix}_INBOX_${service}`,
      waitOnFirstConnect: true,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      pingInterval: 10_000,
      // Otherwise every call pays for two stacks that only a failed one would show.
      noAsyncTraces: true,
    });
    gatherWrites(connection);
    const broker = new Broker(service, connection, prefix);
    void broker.watch();
    return broker;
  }

  /** The name on the server of a subject, stream or durable. */
  named(name: string): string {
    return `${this.prefix}${name}`;
  }

  /** The name that `named` was given. */
  unnamed(name: string): string {
    return name.slice(this.prefix.length);
  }

  get connected(): boolean {
    return !this.outage.signal.aborted && !this.connection.isClosed();
  }

  /** Aborts when the present connection is lost. After a reconnect there is a new one. */
  get lost(): AbortSignal {
    return this.outage.signal;
  }

  /** Sends what was published, finishes subscriptions, and ends the connection. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.connected) await this.connection.drain().catch(() => undefined);
    else await this.connection.close();
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect' || status.type === 'close') {
        if (!this.closing) this.logger.warn('The connection to NATS is lost');
        this.outage.abort();
      }
      if (status.type === 'reconnect') {
        this.logger.log('The connection to NATS is back');
        this.outage = newOutage();
      }
      if (status.type === 'error') this.logger.error(status.error.message);
    }
  }
}

/** Every call in flight listens to it. */
function newOutage(): AbortController {
  const outage = new AbortController();
  setMaxListeners(0, outage.signal);
  return outage;
}
