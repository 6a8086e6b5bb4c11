import { Controller, ForbiddenException, Get, Headers, Req, Res } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ProcessConfig } from '../config/service-config.js';
import { Metrics } from '../observability/metrics.js';

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: ProcessConfig,
  ) {}

  /** For Prometheus: from this machine, else with the METRICS_TOKEN. */
  @Get('metrics')
  show(
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
    @Headers('authorization') authorization?: string,
  ): Promise<string> {
    const { metricsToken } = this.config;
    const known = metricsToken !== undefined && authorization === `Bearer ${metricsToken}`;
    if (!known && !isLocal(request)) throw new ForbiddenException();
    const { registry } = this.metrics;
    response.setHeader('content-type', registry.contentType);
    return registry.metrics();
  }
}

/** A proxy on this machine is local too, but speaks for someone else. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
  return loopback && headers['x-forwarded-for'] === undefined;
}
