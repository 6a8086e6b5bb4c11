import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { askIn } from '../database/prepared.js';
import type { LoggableError } from '../errors/loggable-error.js';
import { isSetTimer, type SetTimer } from './set-timer.js';
import { TIMER_QUEUE, TIMER_SCHEMA } from './timer-schema.js';
import type { NewTimer, Timer } from './timer.js';

/** A handler that fails is called again after 1, 2, 4 s and so on, for about an hour. */
const PATIENCE = { retryLimit: 11, retryDelay: 1, retryBackoff: true } as const;

/** One that is just going off is left alone: waiting for it here could be waiting for one another. */
const FORGET = `
  delete from ${TIMER_SCHEMA}.job where name = $1 and id = any(array(
    select id from ${TIMER_SCHEMA}.job where name = $1 and singleton_key = $2 and state in ('created', 'retry', 'failed')
    for update skip locked))`;

export interface DueTimer extends Timer {
  readonly id: string;
}

/** Timers as jobs of pg-boss, of which it does nothing by itself: every statement is part of a transaction of ours. */
@Injectable()
export class TimerStore {
  private readonly boss: PgBoss;

  constructor(database: Database) {
    this.boss = new PgBoss({
      db: { executeSql: async (text) => ({ rows: await database.dataSource.query(text) }) },
      schema: TIMER_SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
    });
  }

  /** Fails when the schema is another version's. */
  async open(): Promise<void> {
    await this.boss.start();
  }

  async set(tx: EntityManager, timer: NewTimer): Promise<void> {
    await this.forget(tx, timer.name, timer.key);
    await this.send(tx, timer, timer.at);
  }

  async forget(tx: EntityManager, name: string, key: string): Promise<void> {
    await within(tx).executeSql(FORGET, [TIMER_QUEUE, keyOf({ name, key })]);
  }

  /** A timer that is due, the caller's until the transaction ends: others pass it over, and have it again if that fails. */
  async take(tx: EntityManager): Promise<DueTimer | undefined> {
    const options = { db: within(tx), priority: false } as const;
    const [job] = await this.boss.fetch<unknown>(TIMER_QUEUE, options);
    if (!job) return undefined;
    if (!isSetTimer(job.data)) throw new Error(`Timer ${job.id} is none`);
    return { ...job.data, id: job.id, at: new Date(job.data.at) };
  }

  /** It has gone off: nothing is left of it. */
  async end(tx: EntityManager, { id }: DueTimer): Promise<void> {
    await this.boss.deleteJob(TIMER_QUEUE, id, { db: within(tx) });
  }

  /** Goes off again after a while, or has failed for good. */
  async fail(tx: EntityManager, { id }: DueTimer, error: LoggableError): Promise<void> {
    await this.boss.fail(TIMER_QUEUE, id, error, { db: within(tx) });
  }

  /** Goes off again later, by whoever knows its name then. */
  async leave(tx: EntityManager, timer: DueTimer, until: Date): Promise<void> {
    await this.end(tx, timer);
    await this.send(tx, timer, until);
  }

  /** One that has failed for good goes off again. */
  async retry(tx: EntityManager, id: string): Promise<void> {
    await this.boss.retry(TIMER_QUEUE, id, { db: within(tx) });
  }

  private async send(tx: EntityManager, timer: NewTimer, startAfter: Date): Promise<void> {
    const { name, key, workspaceId, at, data = {} } = timer;
    const set: SetTimer = { name, key, workspaceId, at: at.toISOString(), data };
    const options = { ...PATIENCE, startAfter, singletonKey: keyOf(timer), db: within(tx) };
    if (!(await this.boss.send(TIMER_QUEUE, set, options))) throw new Error(`Timer ${name} could not be set`);
  }
}

function keyOf({ name, key }: Pick<NewTimer, 'name' | 'key'>): string {
  return `${name} ${key}`;
}

/** Not prepared: what is planned while the table is empty reads it whole, also when it has grown. */
function within(tx: EntityManager): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: await askIn(tx)({ text, values }) }) };
}
