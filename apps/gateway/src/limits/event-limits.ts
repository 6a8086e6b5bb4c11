import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { GatewayConfig } from '../config.js';
import { rateLimited } from './shared-limit.js';
import { TokenBuckets } from './token-buckets.js';

/** How much one socket may say. A socket belongs to one gateway, so nobody has to be told. */
@Injectable()
export class EventLimits {
  private readonly buckets: TokenBuckets;

  constructor({ limitEventsPerSocket }: GatewayConfig) {
    this.buckets = new TokenBuckets({
      capacity: Math.ceil(limitEventsPerSocket / 3),
      perMinute: limitEventsPerSocket,
    });
  }

  /** @throws ServiceError RATE_LIMITED */
  take({ id }: Pick<Socket, 'id'>, now = Date.now()): void {
    const wait = this.buckets.take(id, now);
    if (wait > 0) throw rateLimited(wait);
  }

  forget({ id }: Pick<Socket, 'id'>): void {
    this.buckets.forget(id);
  }
}
