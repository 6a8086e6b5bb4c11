import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Broker } from '../broker/broker.js';
import { BrokerWatch } from '../facts/broker-watch.js';
import type { FactName } from '../facts/fact.js';
import { type FollowHandlers, type FollowOptions, Following } from './following.js';

/**
 * Reads facts for this process alone: every fact of the contracts, in the order of the stream, from now on, by an ordered consumer
 * of its own. For what lives in memory (sockets, caches); a lasting effect belongs to `@OnEvent`.
 */
@Injectable()
export class FactFollower implements OnModuleDestroy {
  private readonly followings: Following[] = [];

  constructor(
    private readonly broker: Broker,
    private readonly watch: BrokerWatch,
  ) {}

  /** `following.ready` resolves once it reads: no fact published after that is missed. */
  follow(contracts: readonly FactName[], handlers: FollowHandlers, options: FollowOptions = {}): Following {
    const following = new Following(this.broker, this.watch, contracts, handlers, options);
    this.followings.push(following);
    return following;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.followings.map((following) => following.stop()));
  }
}
