import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Broker } from '../broker/broker.js';
import { CallsModule } from '../calls/calls.module.js';
import { HealthCalls } from './health-calls.js';
import { HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';
import { Lifecycle } from './lifecycle.js';
import { MetricsController } from './metrics.controller.js';

/** `/health/*` and `/metrics`. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false }), CallsModule],
  controllers: [HealthController, MetricsController],
  providers: [Lifecycle, HealthChecks, HealthCalls],
  exports: [Lifecycle, HealthChecks],
})
export class HealthModule {
  constructor(checks: HealthChecks, broker: Broker) {
    checks.add('nats', async () => {
      if (!broker.connected) throw new Error('disconnected');
      await broker.connection.rtt();
    });
  }
}
