import { Global, Module } from '@nestjs/common';
import { FactFollower } from '../followers/fact-follower.js';
import { FactHints } from '../followers/fact-hints.js';
import { Signals } from '../signals/signals.js';
import { BrokerWatch } from './broker-watch.js';

/** What needs no database: following facts, hearing them, and signals. */
@Global()
@Module({
  providers: [BrokerWatch, FactFollower, FactHints, Signals],
  exports: [BrokerWatch, FactFollower, FactHints, Signals],
})
export class ListeningModule {}
