import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { HealthChecks } from './health-checks.js';
import { Lifecycle } from './lifecycle.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly checks: HealthChecks,
    private readonly health: HealthCheckService,
  ) {}

  /** The process runs. */
  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  /** For probes and balancers. Says nothing of dependencies: one that is away must not take every replica out. */
  @Get('ready')
  ready(): object {
    if (this.lifecycle.ready) return { status: 'ok' };
    throw new ServiceUnavailableException({ status: 'starting or draining' });
  }

  /** Everything this process depends on, by name; 503 when one is away. */
  @Get('system')
  system(): Promise<HealthCheckResult> {
    return this.health.check(this.checks.all());
  }
}
