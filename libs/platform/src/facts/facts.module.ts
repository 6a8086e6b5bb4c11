import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetters } from '../consumers/dead-letters.js';
import { FactConsumers } from '../consumers/fact-consumers.js';
import { InboxRepository } from '../consumers/inbox.repository.js';
import { Reactions } from '../consumers/reactions.js';
import { FairJobs } from '../jobs/fair-jobs.js';
import { JobsRepository } from '../jobs/jobs.repository.js';
import { Outbox } from '../outbox/outbox.js';
import { ParkedFacts } from '../outbox/parked-facts.js';
import { Relay } from '../outbox/relay.js';
import { FactMetrics } from './fact-metrics.js';
import { TimerHandlers } from '../timers/timer-handlers.js';
import { TimerMetrics } from '../timers/timer-metrics.js';
import { TimerStore } from '../timers/timer-store.js';
import { Timers } from '../timers/timers.js';
import { Facts } from './facts.js';
import { Wake } from './wake.js';

/** Facts of a service with a database: it announces, it reacts, it works off jobs and timers. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    Wake,
    FactMetrics,
    Outbox,
    Relay,
    ParkedFacts,
    InboxRepository,
    Reactions,
    DeadLetters,
    FactConsumers,
    JobsRepository,
    FairJobs,
    TimerStore,
    TimerHandlers,
    TimerMetrics,
    Timers,
    Facts,
  ],
  exports: [Outbox, Relay, ParkedFacts, DeadLetters, FairJobs, Timers, Facts],
})
export class FactsModule {}
