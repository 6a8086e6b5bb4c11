import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Copies of workspaces' settings. */
@Injectable()
export class WorkspacesRepository {
  /** On until the workspace is known to have turned it off. */
  async automaticHandoff(tx: EntityManager, workspaceId: string): Promise<boolean> {
    const [row] = await tx.query<{ automatic_handoff: boolean }[]>(
      `select automatic_handoff from workspaces where workspace_id = $1`,
      [workspaceId],
    );
    return row?.automatic_handoff ?? true;
  }

  async keep(
    tx: EntityManager,
    workspaceId: string,
    automaticHandoff: boolean,
    version: number,
  ): Promise<void> {
    await tx.query(
      `insert into workspaces (workspace_id, automatic_handoff, version) values ($1, $2, $3)
       on conflict (workspace_id) do update set automatic_handoff = excluded.automatic_handoff, version = excluded.version
       where workspaces.version < excluded.version`,
      [workspaceId, automaticHandoff, version],
    );
  }
}
