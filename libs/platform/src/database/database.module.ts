import { Global, Module } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { HealthChecks } from '../health/health-checks.js';
import { Idempotency } from '../idempotency/idempotency.js';
import { Metrics } from '../observability/metrics.js';
import { Database } from './database.js';
import { poolOf } from './pool.js';

/** The service's own database. */
@Global()
@Module({ providers: [Database, Idempotency], exports: [Database, Idempotency] })
export class DatabaseModule {
  constructor(checks: HealthChecks, metrics: Metrics, dataSource: DataSource) {
    checks.add('database', async () => {
      await dataSource.query('select 1');
    });
    new Gauge({
      name: 'switchboard_pool_connections',
      help: 'Connections of the database pool; waiting: those who wait for one',
      labelNames: ['state'],
      registers: [metrics.registry],
      collect() {
        const pool = poolOf(dataSource);
        this.set({ state: 'open' }, pool.totalCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }
}
