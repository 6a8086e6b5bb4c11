import { Injectable } from '@nestjs/common';
import type { EventContract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { afterCommit } from '../database/after-commit.js';
import { currentTrace } from '../observability/trace.js';
import type { OutboxRow } from './outbox-row.js';
import { Relay } from './relay.js';

export interface NewFact<Payload extends object> {
  readonly workspaceId: string;
  /** The aggregate's version after this change. */
  readonly sequence: number;
  readonly data: Payload;
}

const INSERT = `insert into outbox (id, workspace_id, key, type, version, sequence, data, traceparent)
  values ($1, $2, $3, $4, $5, $6, $7, $8) returning position, created_at as "createdAt"`;

const INSERT_ALL = `insert into outbox (id, workspace_id, key, type, version, sequence, data, traceparent)
  select id, workspace_id, key, type, version, sequence, data, $2
  from rows from (json_to_recordset($1) as
    (id uuid, workspace_id uuid, key text, type text, version int, sequence int, data json)) with ordinality
  order by ordinality`;

/** A row that nobody has tried to publish yet. */
export type NewRow = Omit<OutboxRow, 'streamSeq' | 'failures'>;

type Placed = Pick<OutboxRow, 'position' | 'createdAt'>;

/** A fact with what it is of, where several are told at once. */
export interface ToldFact<Payload extends object> extends NewFact<Payload> {
  readonly contract: EventContract<Payload>;
}

/** The log of facts. A fact is written in the transaction that makes it true; the relay publishes it after commit. */
@Injectable()
export class Outbox {
  constructor(private readonly relay: Relay) {}

  /** Lock or update the aggregate's row first: writers take turns, and so do their facts. Returns the fact's id. */
  async add<Payload extends object>(
    tx: EntityManager,
    contract: EventContract<Payload>,
    { workspaceId, sequence, data }: NewFact<NoInfer<Payload>>,
  ): Promise<string> {
    const { type, version } = contract;
    const named = { id: uuid(), workspaceId, key: contract.key(data), type, version, sequence };
    const written = { ...named, data: JSON.stringify(data), traceparent: currentTrace() ?? null };
    const [placed] = await tx.query<Placed[]>(INSERT, Object.values(written));
    if (placed) afterCommit(tx, () => this.committed({ ...written, ...placed, patch: null }));
    return written.id;
  }

  /** Many in one statement, in this order. The same holds as for one. */
  async addAll<Payload extends object>(
    tx: EntityManager,
    facts: readonly ToldFact<Payload>[],
  ): Promise<void> {
    if (facts.length === 0) return;
    const rows = facts.map(({ contract, workspaceId, sequence, data }) => {
      const { type, version } = contract;
      return {
        id: uuid(),
        workspace_id: workspaceId,
        key: contract.key(data),
        type,
        version,
        sequence,
        data,
      };
    });
    await tx.query(INSERT_ALL, [JSON.stringify(rows), currentTrace()]);
    afterCommit(tx, () => this.wake());
  }

  /** For statements that write their outbox row themselves: after their commit. */
  wake(): void {
    this.relay.wake();
  }

  /** The same where the row is known: it need not be looked for. */
  committed(row: NewRow): void {
    this.relay.take({ ...row, streamSeq: null, failures: 0 });
  }
}
