import { Injectable } from '@nestjs/common';
import { ticket, type StaffConnected } from '@switchboard/contracts';
import { afterCommit, Database, Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AgentsRepository } from './agents.repository.js';
import { ConnectionsRepository } from './connections.repository.js';
import { presentAvailability } from './routing.presenter.js';
import { RoutingWake } from './routing-wake.js';

/** Who of the staff is here, as the gateways say. What they don't say again runs out. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly agents: AgentsRepository,
    private readonly outbox: Outbox,
    private readonly wake: RoutingWake,
  ) {}

  async tell(told: StaffConnected): Promise<void> {
    const { workspaceId } = told;
    await this.database.inWorkspace(workspaceId, async (tx) => {
      await this.connections.lock(tx, workspaceId);
      await this.connections.tell(tx, told);
      const changed = await this.settle(tx, workspaceId);
      if (changed > 0) afterCommit(tx, () => this.wake.wake(workspaceId));
    });
  }

  /** For those whose lease ran out without anybody's saying so. */
  async settleNow(workspaceId: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (tx) => {
      await this.connections.lock(tx, workspaceId);
      await this.settle(tx, workspaceId);
    });
  }

  /** Announces who came and went. Returns how many. */
  private async settle(tx: EntityManager, workspaceId: string): Promise<number> {
    const changes = await this.connections.settle(tx, workspaceId);
    for (const { userId, version: sequence } of changes) {
      const row = await this.agents.find(tx, workspaceId, userId);
      if (!row) continue;
      await this.outbox.add(tx, ticket.availabilityChanged, {
        workspaceId,
        sequence,
        data: presentAvailability(row, new Date()),
      });
    }
    return changes.length;
  }
}
