import { Injectable } from '@nestjs/common';
import { Metrics } from '@switchboard/platform';
import type { NextFunction, Request, Response } from 'express';
import { Gauge, Histogram } from 'prom-client';
import { SocketServer } from '../sockets/socket-server.js';

/** What Prometheus learns of the edge, beyond the calls it makes. */
@Injectable()
export class EdgeMetrics {
  private readonly seconds: Histogram<'method' | 'route' | 'status'>;

  constructor({ registry }: Metrics, server: SocketServer) {
    this.seconds = new Histogram({
      name: 'switchboard_http_seconds',
      help: 'How long requests took, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [registry],
    });
    const sockets: Gauge = new Gauge({
      name: 'switchboard_sockets',
      help: 'Open sockets of this gateway',
      registers: [registry],
      collect: () => sockets.set(server.sockets.length),
    });
  }

  /** A middleware. Routes are named by their pattern: ids in labels would never end. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    response.once('finish', () => {
      const route: unknown = request.route?.path;
      const labels = { method: request.method, route: typeof route === 'string' ? route : 'none' };
      this.seconds.observe(
        { ...labels, status: String(response.statusCode) },
        (performance.now() - begun) / 1_000,
      );
    });
    next();
  };
}
