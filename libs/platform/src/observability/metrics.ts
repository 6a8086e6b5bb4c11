import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The process's measures. Other parts add theirs to `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly calls = new Counter({
    name: 'switchboard_calls_total',
    help: 'Calls answered, by subject and code (OK or the error)',
    labelNames: ['subject', 'code'],
    registers: [this.registry],
  });

  private readonly seconds = new Histogram({
    name: 'switchboard_call_seconds',
    help: 'How long calls took to answer',
    labelNames: ['subject'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  called(subject: string, code: string, ms: number): void {
    this.calls.inc({ subject, code });
    this.seconds.observe({ subject }, ms / 1000);
  }
}
