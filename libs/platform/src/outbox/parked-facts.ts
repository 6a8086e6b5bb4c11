import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Outbox } from './outbox.js';

export interface ParkedFact {
  readonly id: string;
  readonly type: string;
  readonly workspaceId: string;
  readonly key: string;
  readonly error: string;
  readonly parkedAt: Date;
}

const LIST = `
  select id, type, workspace_id as "workspaceId", key, error, parked_at as "parkedAt" from outbox
  where parked_at is not null order by position limit $1`;

const SEND = `update outbox set parked_at = null, failures = 0 where id = $1 and parked_at is not null returning id`;

/** Facts that the broker refuses. Their aggregates have moved on without them. */
@Injectable()
export class ParkedFacts {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** The oldest first. */
  list(limit = 100): Promise<ParkedFact[]> {
    return this.database.inTransaction((tx) => tx.query<ParkedFact[]>(LIST, [limit]));
  }

  /** Publishes it within a minute. False: there is none such. */
  async sendAgain(id: string): Promise<boolean> {
    const [rows] = await this.database.inTransaction((tx) => tx.query<[unknown[], number]>(SEND, [id]));
    this.outbox.wake();
    return rows.length > 0;
  }
}
