import { ServiceError } from '@switchboard/platform';
import type { RateLimiterRedis } from 'rate-limiter-flexible';
import { TokenBuckets, type BucketSize } from './token-buckets.js';

/**
 * A limit over all gateways that costs no trip: this gateway's own bucket decides at once, and in the background it
 * learns what the same key took on the others. Without Redis each gateway limits alone.
 */
export class SharedLimit {
  private readonly buckets: TokenBuckets;
  /** Taken here and not yet told to the others. */
  private readonly untold = new Map<string, number>();
  /** Where the shared counter stood when we last looked, and when it begins anew. */
  private readonly known = new Map<string, { points: number; until: number }>();

  constructor(
    size: BucketSize,
    private readonly shared: RateLimiterRedis,
  ) {
    this.buckets = new TokenBuckets(size);
  }

  /** @throws ServiceError RATE_LIMITED */
  take(key: string, now = Date.now()): void {
    const wait = this.buckets.take(key, now);
    if (wait > 0) throw rateLimited(wait);
    this.untold.set(key, (this.untold.get(key) ?? 0) + 1);
  }

  async reconcile(): Promise<void> {
    const taken = [...this.untold];
    this.untold.clear();
    await Promise.allSettled(taken.map(([key, count]) => this.tell(key, count)));
    const now = Date.now();
    this.buckets.sweep(now);
    for (const [key, { until }] of this.known) if (until <= now) this.known.delete(key);
  }

  private async tell(key: string, count: number): Promise<void> {
    const { consumedPoints, msBeforeNext } = await this.shared.penalty(key, count);
    const now = Date.now();
    const before = this.known.get(key);
    this.known.set(key, { points: consumedPoints, until: now + msBeforeNext });
    // Whoever comes here for the first time brings no debt: what was taken before may be long refilled.
    if (!before) return;
    const since = consumedPoints >= before.points ? before.points : 0;
    this.buckets.drain(key, consumedPoints - since - count, now);
  }
}

export function rateLimited(waitMs: number): ServiceError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  return new ServiceError('rate-limited', 'RATE_LIMITED', 'Too many requests', { retryAfter });
}
