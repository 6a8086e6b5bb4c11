import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { Metrics } from '../observability/metrics.js';

export interface Backlog {
  readonly pending: number;
  readonly oldestSeconds: number;
  readonly parked: number;
}

/** How facts flow. The relay's figures come from the replica that leads. */
@Injectable()
export class FactMetrics {
  private readonly gauges;
  private readonly parkings;
  private readonly deaths;

  constructor({ registry }: Metrics) {
    const registers = [registry];
    const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
      new Gauge({ name: `switchboard_${name}`, help, labelNames, registers });
    this.gauges = {
      pending: gauge('outbox_pending', 'Facts that wait to be published (counted up to 10,000)'),
      oldest: gauge('outbox_oldest_seconds', 'Age of the oldest fact that waits to be published'),
      parked: gauge('outbox_parked', 'Facts the broker refused for good'),
      lag: gauge('consumer_lag', 'Facts a consumer has not been given yet', ['consumer']),
      unacknowledged: gauge('consumer_unacknowledged', 'Facts a consumer has not acknowledged yet', [
        'consumer',
      ]),
    };
    const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
      new Counter({ name: `switchboard_${name}`, help, labelNames, registers });
    this.parkings = counter('outbox_parked_total', 'Facts that were parked because the broker refuses them');
    this.deaths = counter('dead_letters_total', 'Facts that a consumer gave up on', ['consumer']);
  }

  backlog({ pending, oldestSeconds, parked }: Backlog): void {
    this.gauges.pending.set(pending);
    this.gauges.oldest.set(oldestSeconds);
    this.gauges.parked.set(parked);
  }

  parked(): void {
    this.parkings.inc();
  }

  consumerAt(consumer: string, lag: number, unacknowledged: number): void {
    this.gauges.lag.set({ consumer }, lag);
    this.gauges.unacknowledged.set({ consumer }, unacknowledged);
  }

  deadLetter(consumer: string): void {
    this.deaths.inc({ consumer });
  }
}
