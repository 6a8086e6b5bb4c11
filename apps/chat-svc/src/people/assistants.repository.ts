import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface AssistantCopy {
  readonly id: string;
  readonly isActive: boolean;
}

/** Copies of what ai announces of assistants. */
@Injectable()
export class AssistantsRepository {
  /** Oldest first. */
  async all(tx: EntityManager, workspaceId: string): Promise<AssistantCopy[]> {
    return tx.query<AssistantCopy[]>(
      `select assistant_id as id, is_active as "isActive" from assistants where workspace_id = $1 order by assistant_id`,
      [workspaceId],
    );
  }

  async nameOf(tx: EntityManager, workspaceId: string, id: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(
      `select name from assistants where workspace_id = $1 and assistant_id = $2`,
      [workspaceId, id],
    );
    return row?.name ?? 'Assistant';
  }

  async keep(
    tx: EntityManager,
    workspaceId: string,
    assistant: { assistantId: string; name: string; isActive: boolean; version: number },
  ): Promise<void> {
    const { assistantId, name, isActive, version } = assistant;
    await tx.query(
      `insert into assistants (workspace_id, assistant_id, name, is_active, version) values ($1, $2, $3, $4, $5)
       on conflict (workspace_id, assistant_id) do update set name = excluded.name, is_active = excluded.is_active,
         version = excluded.version where assistants.version < excluded.version`,
      [workspaceId, assistantId, name, isActive, version],
    );
  }
}
