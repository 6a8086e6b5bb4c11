import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { HealthChecks } from '@switchboard/platform';
import { GatewayConfig } from '../config.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** What `/health/system` names beside NATS and the services. */
@Injectable()
export class GatewayHealth {
  constructor(checks: HealthChecks, redis: RedisConnections, { seedMarker }: GatewayConfig) {
    checks.add('redis', () => redis.ping());
    if (seedMarker) checks.add('seed', () => seeded(seedMarker));
  }
}

async function seeded(marker: string): Promise<void> {
  if (!existsSync(marker)) throw new Error('The demo workspace is still being filled');
}
