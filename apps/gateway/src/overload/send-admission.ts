import { Injectable } from '@nestjs/common';
import { Metrics, ServiceError } from '@switchboard/platform';
import { Counter, Gauge } from 'prom-client';
import { AdaptiveLimit } from './adaptive-limit.js';

/** At most half of what chat-svc takes of anything, so that it is two gateways' limits that are reached and not its own. */
const SETTINGS = { least: 64, most: 128, patience: 2 };

/**
 * Messages that this gateway has in hand. Where more come than can be stored, the rest is refused here and at once: a
 * refusal that waits in the queues it is about helps nobody.
 */
@Injectable()
export class SendAdmission {
  private readonly limit = new AdaptiveLimit(SETTINGS);
  /** Thrown so often, and when there is least time for it, that it is made once: nobody reads its stack. */
  private readonly busy = new ServiceError('unavailable', 'UNAVAILABLE', 'Too much to do at the moment', {
    retryAfter: 1,
  });
  private readonly refused: Counter;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    this.refused = new Counter({
      name: 'switchboard_sends_refused_total',
      help: 'Messages refused because too many were in hand',
      registers,
    });
    const allowed: Gauge = new Gauge({
      name: 'switchboard_sends_limit',
      help: 'Messages that may be in hand at once',
      registers,
      collect: () => allowed.set(this.limit.limit),
    });
    const inHand: Gauge = new Gauge({
      name: 'switchboard_sends_in_hand',
      help: 'Messages on their way to being stored',
      registers,
      collect: () => inHand.set(this.limit.inHand),
    });
  }

  /** Why one more message can't be taken now, if it can't. */
  refusal(): ServiceError | undefined {
    return this.limit.isFull(performance.now()) ? this.refuse() : undefined;
  }

  /** @throws ServiceError UNAVAILABLE, or whatever the work throws. */
  async admit<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.limit.begin(performance.now());
    if (!turn) throw this.refuse();
    let done = false;
    try {
      const result = await work();
      done = true;
      return result;
    } finally {
      this.limit.end(turn, performance.now(), done);
    }
  }

  private refuse(): ServiceError {
    this.refused.inc();
    return this.busy;
  }
}
