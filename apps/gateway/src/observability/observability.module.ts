import { Module } from '@nestjs/common';
import { ServicesHealth } from '@switchboard/platform';
import { EdgeMetrics } from './edge-metrics.js';
import { GatewayHealth } from './gateway-health.js';

/** Health and measures of the whole, as a gateway sees it. */
@Module({
  providers: [ServicesHealth, GatewayHealth, EdgeMetrics],
})
export class ObservabilityModule {}
