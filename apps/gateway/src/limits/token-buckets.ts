export interface BucketSize {
  /** Tokens in a full bucket: the longest burst. */
  readonly capacity: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE = 60_000;

/** One bucket per key. A bucket that nobody took from for a while is full, and needs no memory. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly size: BucketSize) {}

  /** Takes a token, or says how many ms from now there will be one. */
  take(key: string, now: number): number {
    const bucket = this.filled(key, now);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * MINUTE) / this.size.perMinute);
    bucket.tokens -= 1;
    return 0;
  }

  /** What the same key took elsewhere. A debt of more than one full bucket is forgiven. */
  drain(key: string, tokens: number, now: number): void {
    const bucket = this.filled(key, now);
    bucket.tokens = Math.max(bucket.tokens - tokens, -this.size.capacity);
  }

  forget(key: string): void {
    this.buckets.delete(key);
  }

  sweep(now: number): void {
    for (const key of this.buckets.keys()) {
      if (this.filled(key, now).tokens >= this.size.capacity) this.buckets.delete(key);
    }
  }

  private filled(key: string, now: number): Bucket {
    const bucket = this.buckets.get(key) ?? { tokens: this.size.capacity, at: now };
    this.buckets.set(key, bucket);
    const gained = (Math.max(0, now - bucket.at) * this.size.perMinute) / MINUTE;
    bucket.tokens = Math.min(this.size.capacity, bucket.tokens + gained);
    bucket.at = now;
    return bucket;
  }
}
