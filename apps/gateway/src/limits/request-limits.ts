import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { GatewayConfig } from '../config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { SharedLimit } from './shared-limit.js';
import type { BucketSize } from './token-buckets.js';

const RECONCILE_EVERY_MS = 1_000;
const MINUTE_S = 60;

/** The limits of the public edge. Those on sign-in and mails are auth-svc's: only it knows what failed. */
@Injectable()
export class RequestLimits implements OnModuleInit, OnModuleDestroy {
  private readonly requests: SharedLimit;
  private readonly addresses: SharedLimit;
  private readonly messages: SharedLimit;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly config: GatewayConfig,
    private readonly redis: RedisConnections,
  ) {
    const { limitRequestsPerUser, limitRequestsPerAddress, limitMessagesPerUser } = config;
    this.requests = this.limit('requests', {
      capacity: limitRequestsPerUser,
      perMinute: limitRequestsPerUser,
    });
    this.addresses = this.limit('addresses', {
      capacity: limitRequestsPerAddress,
      perMinute: limitRequestsPerAddress,
    });
    this.messages = this.limit('messages', {
      capacity: Math.ceil(limitMessagesPerUser / 3),
      perMinute: limitMessagesPerUser,
    });
  }

  onModuleInit(): void {
    const all = [this.requests, this.addresses, this.messages];
    const reconcile = () => void Promise.all(all.map((limit) => limit.reconcile()));
    this.timer = setInterval(reconcile, RECONCILE_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @throws ServiceError RATE_LIMITED */
  takeRequest(userId: string): void {
    this.requests.take(userId);
  }

  /** A request without a token. */
  takeAnonymous(address: string): void {
    this.addresses.take(address);
  }

  takeMessage(userId: string): void {
    this.messages.take(userId);
  }

  private limit(name: string, size: BucketSize): SharedLimit {
    return new SharedLimit(
      size,
      new RateLimiterRedis({
        storeClient: this.redis.commands,
        keyPrefix: `${this.config.redisPrefix}limit:${name}`,
        points: Number.MAX_SAFE_INTEGER,
        duration: MINUTE_S,
        rejectIfRedisNotReady: true,
      }),
    );
  }
}
