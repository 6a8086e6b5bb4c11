import { Injectable } from '@nestjs/common';
import type { EventContract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { afterCommit } from '../database/after-commit.js';
import { Wake } from '../facts/wake.js';
import { currentTrace } from '../observability/trace.js';

export interface NewFact<Payload extends object> {
  readonly workspaceId: string;
  /** The aggregate's version after this change. */
  readonly sequence: number;
  readonly data: Payload;
}

const INSERT = `insert into outbox (id, workspace_id, key, type, version, sequence, data, traceparent)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The log of facts. A fact is written in the transaction that makes it true; the relay publishes it after commit. */
@Injectable()
export class Outbox {
  constructor(private readonly waker: Wake) {}

  /** Lock or update the aggregate's row first: writers take turns, and so do their facts. Returns the fact's id. */
  async add<Payload extends object>(
    tx: EntityManager,
    contract: EventContract<Payload>,
    { workspaceId, sequence, data }: NewFact<NoInfer<Payload>>,
  ): Promise<string> {
    const id = uuid();
    const { type, version } = contract;
    const values = [id, workspaceId, contract.key(data), type, version, sequence, data, currentTrace()];
    await tx.query(INSERT, values);
    afterCommit(tx, () => this.wake());
    return id;
  }

  /** For statements that write their outbox row themselves: after their commit. */
  wake(): void {
    this.waker.send('outbox');
  }
}
