import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The kept counters of the console's views. They change only when a conversation moves from view to view. */
@Injectable()
export class CountersRepository {
  /** In the given order, which must be the same for everyone. */
  async move(tx: EntityManager, workspaceId: string, moved: [name: string, by: number][]): Promise<void> {
    if (moved.length === 0) return;
    await tx.query(
      `insert into counters (workspace_id, name, n)
       select $1, name, n from unnest($2::text[], $3::int[]) with ordinality as moved (name, n, place) order by place
       on conflict (workspace_id, name) do update set n = counters.n + excluded.n`,
      [workspaceId, moved.map(([name]) => name), moved.map(([, by]) => by)],
    );
  }

  async all(tx: EntityManager, workspaceId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ name: string; n: number }[]>(
      `select name, n from counters where workspace_id = $1 and n <> 0`,
      [workspaceId],
    );
    return new Map(rows.map(({ name, n }) => [name, n]));
  }
}
