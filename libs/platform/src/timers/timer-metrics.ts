import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import { Metrics } from '../observability/metrics.js';

export type TimerOutcome = 'done' | 'failed' | 'unknown';

@Injectable()
export class TimerMetrics {
  private readonly outcomes;
  private readonly lateness;

  constructor({ registry }: Metrics) {
    this.outcomes = new Counter({
      name: 'switchboard_timers_total',
      help: 'Timers that went off, by name and outcome (unknown: no handler here, left to another version)',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    });
    this.lateness = new Histogram({
      name: 'switchboard_timer_lateness_seconds',
      help: 'How long after its time a timer went off',
      labelNames: ['name'],
      buckets: [0.25, 0.5, 1, 2, 5, 10, 60, 600, 3600],
      registers: [registry],
    });
  }

  wentOff(name: string, outcome: TimerOutcome, at: Date): void {
    this.outcomes.inc({ name, outcome });
    if (outcome === 'done') this.lateness.observe({ name }, Math.max(0, Date.now() - at.getTime()) / 1000);
  }
}
