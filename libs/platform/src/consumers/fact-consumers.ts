import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { consumers, type DurableConsumer } from '@switchboard/contracts';
import { Broker } from '../broker/broker.js';
import { ServiceConfig } from '../config/service-config.js';
import { BrokerWatch } from '../facts/broker-watch.js';
import { FactMetrics } from '../facts/fact-metrics.js';
import { commonFilter, covers } from '../facts/filter.js';
import { within } from '../service/within.js';
import { DeadLetters } from './dead-letters.js';
import { Durable } from './durable.js';
import { FactConsumer } from './fact-consumer.js';
import { FactHandling } from './fact-handling.js';
import { InboxRepository } from './inbox.repository.js';
import { Reactions } from './reactions.js';

/** Reads every durable that the service's `@OnEvent` methods name. */
@Injectable()
export class FactConsumers implements OnApplicationBootstrap {
  private consumers: FactConsumer[] = [];

  constructor(
    private readonly config: ServiceConfig,
    private readonly broker: Broker,
    private readonly watch: BrokerWatch,
    private readonly reactions: Reactions,
    private readonly inbox: InboxRepository,
    private readonly deadLetters: DeadLetters,
    private readonly metrics: FactMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.consumers = this.reactions.consumers.map(({ name, types }) => this.consumer(name, types));
    for (const consumer of this.consumers) consumer.start();
  }

  /** Whether all that is on the stream has been handled. */
  async areIdle(): Promise<boolean> {
    for (const consumer of this.consumers) if (!(await consumer.isIdle())) return false;
    return true;
  }

  /** Ends what is in hand. */
  async stop(): Promise<void> {
    const stopped = Promise.all(this.consumers.map((consumer) => consumer.stop()));
    await within(this.config.shutdownGraceMs, () => stopped);
  }

  private consumer(name: string, types: readonly string[]): FactConsumer {
    const durable = new Durable(this.broker, this.inbox, name, filterOf(name, types));
    const handling = new FactHandling(
      name,
      this.reactions,
      this.inbox,
      this.deadLetters,
      this.config.factTries,
    );
    return new FactConsumer(this.broker, durable, handling, this.watch, this.metrics);
  }
}

const declared: Readonly<Record<string, DurableConsumer>> = consumers;

/** The declared filter. A durable that isn't declared works only where the broker asks for no credentials: in tests. */
function filterOf(name: string, types: readonly string[]): string {
  const filter = declared[name]?.facts ?? commonFilter(types);
  const missed = types.find((type) => !covers(filter, type));
  if (missed) throw new Error(`Consumer ${name} is given ${filter}, which leaves out ${missed}`);
  return filter;
}
