import { Outbox } from '@switchboard/platform';
import type { TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { thing } from './demo-thing.js';

/** Changes things and looks at what came of it. */
export class FactBench {
  readonly workspaceId = uuid();

  constructor(private readonly service: TestService) {}

  change(thingId: string, n: number): Promise<string> {
    const { workspaceId } = this;
    return this.service.database.inWorkspace(workspaceId, (tx) =>
      this.service.app.get(Outbox).add(tx, thing.changed, { workspaceId, sequence: n, data: { thingId, n } }),
    );
  }

  /** The effects on a thing, in the order in which they happened. */
  async effects(thingId: string): Promise<number[]> {
    const rows = await this.query<{ n: number }>(`select n from effects where thing = $1 order by id`, [
      thingId,
    ]);
    return rows.map(({ n }) => n);
  }

  query<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.service.database.inTransaction((tx) => tx.query<Row[]>(sql, values));
  }
}

export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, n) => n + 1);
}
