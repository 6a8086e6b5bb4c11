import { Injectable } from '@nestjs/common';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { ServiceName } from '@switchboard/contracts';

export interface BrokerOptions {
  readonly service: ServiceName;
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
  /** Put before every subject, stream and inbox: tests share one server. */
  readonly prefix?: string;
}

/** The process's one connection to NATS. Calls, facts and signals share it. */
@Injectable()
export class Broker {
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
    });
    return new Broker(service, connection, prefix);
  }

  /** The name on the server of a subject, stream or durable. */
  named(name: string): string {
    return `${this.prefix}${name}`;
  }

  /** The name the server knows, without the prefix. */
  unnamed(name: string): string {
    return name.slice(this.prefix.length);
  }
}
