import { Injectable } from '@nestjs/common';
import type { RoutingSettings } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';

/** Of a workspace that never chose. `workspaces_to_route` knows the last of them, too. */
export const DEFAULT_SETTINGS: RoutingSettings = {
  automatic: true,
  defaultCapacity: 10,
  returnAfterMinutes: 30,
};

@Injectable()
export class RoutingSettingsRepository {
  async find(tx: EntityManager, workspaceId: string): Promise<RoutingSettings> {
    const [row] = await tx.query<RoutingSettings[]>(
      `select automatic, default_capacity as "defaultCapacity", return_after_minutes as "returnAfterMinutes"
       from routing_settings where workspace_id = $1`,
      [workspaceId],
    );
    return row ?? DEFAULT_SETTINGS;
  }

  async save(tx: EntityManager, workspaceId: string, settings: RoutingSettings): Promise<void> {
    const { automatic, defaultCapacity, returnAfterMinutes } = settings;
    await tx.query(
      `insert into routing_settings (workspace_id, automatic, default_capacity, return_after_minutes) values ($1, $2, $3, $4)
       on conflict (workspace_id) do update set automatic = excluded.automatic,
         default_capacity = excluded.default_capacity, return_after_minutes = excluded.return_after_minutes`,
      [workspaceId, automatic, defaultCapacity, returnAfterMinutes],
    );
  }
}
