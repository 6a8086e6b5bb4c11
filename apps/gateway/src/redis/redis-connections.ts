import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { GatewayConfig } from '../config.js';

/** Redis holds nothing that must arrive, so whoever asks it gets a quick no while it is away, and it is tried for ever. */
const FAIL_FAST = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  retryStrategy: (times: number) => Math.min(times * 100, 2_000),
};

/** For the Socket.io adapter, which leaves its commands to themselves: a hint that can't be sent is lost, no more. */
class HintConnection extends Redis {
  override sendCommand(...given: Parameters<Redis['sendCommand']>): unknown {
    const sent = super.sendCommand(...given);
    if (sent instanceof Promise) sent.catch(() => undefined);
    return sent;
  }
}

/** The three connections of this process: commands, and two for the hints between gateways. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  readonly commands: Redis;
  readonly publisher: Redis;
  readonly subscriber: Redis;
  private readonly logger = new Logger('Redis');
  private away = false;

  constructor({ redisUrl }: GatewayConfig) {
    this.commands = new Redis(redisUrl, { ...FAIL_FAST, commandTimeout: 1_000 });
    this.publisher = new HintConnection(redisUrl, FAIL_FAST);
    // Its subscriptions wait for the first connection, and are made again after every later one.
    this.subscriber = new HintConnection(redisUrl, {
      ...FAIL_FAST,
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
    });
    this.commands.on('ready', () => this.back());
    for (const each of [this.commands, this.publisher, this.subscriber]) each.on('error', () => this.lost());
  }

  async ping(): Promise<void> {
    await this.commands.ping();
  }

  onApplicationShutdown(): void {
    for (const each of [this.commands, this.publisher, this.subscriber]) each.disconnect();
  }

  /** Without a listener an error of Redis would end the process. Said once, not at every try. */
  private lost(): void {
    if (!this.away)
      this.logger.warn('Redis is away: presence, typing and shared limits are of this gateway alone');
    this.away = true;
  }

  private back(): void {
    if (this.away) this.logger.log('Redis is back');
    this.away = false;
  }
}
