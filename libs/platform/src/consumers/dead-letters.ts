import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database.js';
import type { Fact } from '../facts/fact.js';
import { FactMetrics } from '../facts/fact-metrics.js';
import { Reactions } from './reactions.js';

export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly eventId: string;
  readonly type: string;
  readonly fact: Fact;
  readonly error: string;
  readonly attempts: number;
  readonly parkedAt: Date;
}

export type NewDeadLetter = Omit<DeadLetter, 'id' | 'parkedAt' | 'fact'> & { readonly body: unknown };

const COLUMNS = `id, consumer, event_id as "eventId", type, body as fact, error, attempts, parked_at as "parkedAt"`;

const PARK = `
  insert into dead_letters as d (id, consumer, event_id, type, body, error, attempts) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (consumer, event_id) do update set error = excluded.error, attempts = d.attempts + excluded.attempts,
    parked_at = clock_timestamp()`;

/** Facts that a consumer gave up on, kept until someone sends them again or drops them. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly metrics: FactMetrics,
  ) {}

  /** The oldest first. */
  list({ consumer = null, limit = 100 }: { consumer?: string | null; limit?: number } = {}): Promise<
    DeadLetter[]
  > {
    const sql = `select ${COLUMNS} from dead_letters where $1::text is null or consumer = $1 order by parked_at, id limit $2`;
    return this.database.inTransaction((tx) => tx.query<DeadLetter[]>(sql, [consumer, limit]));
  }

  /** Runs the reaction again now, in one transaction with the end of the dead letter. False: there is none such. Throws what the reaction throws. */
  async sendAgain(id: string): Promise<boolean> {
    const sql = `select ${COLUMNS} from dead_letters where id = $1`;
    const [letter] = await this.database.inTransaction((tx) => tx.query<DeadLetter[]>(sql, [id]));
    if (!letter) return false;
    const { consumer, eventId, fact } = letter;
    await this.reactions.apply({ consumer, eventId, again: true }, fact, (tx) =>
      tx.query(`delete from dead_letters where id = $1`, [id]),
    );
    return true;
  }

  async drop(id: string): Promise<void> {
    await this.database.inTransaction((tx) => tx.query(`delete from dead_letters where id = $1`, [id]));
  }

  async park({ consumer, eventId, type, body, error, attempts }: NewDeadLetter): Promise<void> {
    const values = [uuid(), consumer, eventId, type, JSON.stringify(body), error, attempts];
    await this.database.inTransaction((tx) => tx.query(PARK, values));
    this.metrics.deadLetter(consumer);
  }
}
