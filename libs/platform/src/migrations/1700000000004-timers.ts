import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TIMER_QUEUE, TIMER_SCHEMA } from '../timers/timer-schema.js';

/**
 * pg-boss's tables, made by the owner: the service's role works with their rows and can't make a queue. Exempt from
 * row-level security, as all of the platform's tables. A newer pg-boss with another schema needs a migration of its own.
 */
export class Timers1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(PgBoss.getConstructionPlans(TIMER_SCHEMA)));
    // Queues made afterwards get it too. pg-boss never looks a job up by its key; moving and cancelling a timer does.
    await runner.query(`create index job_key on ${TIMER_SCHEMA}.job (name, singleton_key)`);
    await runner.query(`select ${TIMER_SCHEMA}.create_queue($1, '{"policy": "standard"}')`, [TIMER_QUEUE]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema ${TIMER_SCHEMA} cascade`);
  }
}

/** The migration's own transaction is there already; a COMMIT inside would end it half-way. */
function withoutTransaction(plan: string): string {
  return plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
}
