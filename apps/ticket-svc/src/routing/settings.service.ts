import { Injectable } from '@nestjs/common';
import { isAdmin, ticket, type RoutingSettings, type UpdateRoutingSettings } from '@switchboard/contracts';
import { afterCommit, Database, fail, type UserActor } from '@switchboard/platform';
import { RoutingWake } from './routing-wake.js';
import { RoutingSettingsRepository } from './settings.repository.js';

@Injectable()
export class RoutingSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: RoutingSettingsRepository,
    private readonly wake: RoutingWake,
  ) {}

  get({ role, workspaceId }: UserActor): Promise<RoutingSettings> {
    if (!isAdmin(role)) fail(ticket.getRoutingSettings, 'FORBIDDEN', 'Admins see how work is given out');
    return this.database.inWorkspace(workspaceId, (tx) => this.settings.find(tx, workspaceId));
  }

  update(changes: UpdateRoutingSettings, { role, workspaceId }: UserActor): Promise<RoutingSettings> {
    if (!isAdmin(role))
      fail(ticket.updateRoutingSettings, 'FORBIDDEN', 'Admins decide how work is given out');
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const settings = { ...(await this.settings.find(tx, workspaceId)), ...changes };
      await this.settings.save(tx, workspaceId, settings);
      afterCommit(tx, () => this.wake.wake(workspaceId));
      return settings;
    });
  }
}
