import { Injectable } from '@nestjs/common';
import { isStaff, ticket, type RoutingProfile, type UpdateRoutingProfile } from '@switchboard/contracts';
import { afterCommit, Database, fail, Outbox, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AgentsRepository } from './agents.repository.js';
import type { StaffRow } from './availability.js';
import { presentAvailability, presentProfile } from './routing.presenter.js';
import { RoutingWake } from './routing-wake.js';
import { RoutingSettingsRepository } from './settings.repository.js';

const NEWCOMER = {
  isActive: true,
  presence: 'offline',
  connected: false,
  goneSince: null,
  lastGivenAt: null,
  load: 0,
} as const;

/** What somebody of the staff chose for themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly settings: RoutingSettingsRepository,
    private readonly outbox: Outbox,
    private readonly wake: RoutingWake,
  ) {}

  get(actor: UserActor): Promise<RoutingProfile> {
    if (!isStaff(actor.role)) fail(ticket.getRoutingProfile, 'FORBIDDEN', 'Work comes to staff');
    return this.database.inWorkspace(actor.workspaceId, (tx) => this.present(tx, actor));
  }

  update(
    { availability, capacity, skills }: UpdateRoutingProfile,
    actor: UserActor,
  ): Promise<RoutingProfile> {
    if (!isStaff(actor.role)) fail(ticket.updateRoutingProfile, 'FORBIDDEN', 'Work comes to staff');
    const { workspaceId, userId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.row(tx, actor);
      const choice = {
        availability: availability ?? row.availability,
        capacity: capacity === undefined ? row.capacity : capacity,
        skills: skills ? [...new Set(skills)] : row.skills,
      };
      const sequence = await this.agents.choose(tx, workspaceId, userId, choice);
      const data = presentAvailability({ ...row, ...choice }, new Date());
      await this.outbox.add(tx, ticket.availabilityChanged, { workspaceId, sequence, data });
      afterCommit(tx, () => this.wake.wake(workspaceId));
      return this.present(tx, actor);
    });
  }

  private async present(tx: EntityManager, actor: UserActor): Promise<RoutingProfile> {
    return presentProfile(await this.row(tx, actor), await this.settings.find(tx, actor.workspaceId));
  }

  /** Somebody whose facts haven't come yet is who their token says. */
  private async row(tx: EntityManager, { workspaceId, userId, name, role }: UserActor): Promise<StaffRow> {
    const row = await this.agents.find(tx, workspaceId, userId);
    if (row) return row;
    const choice = await this.agents.choiceOf(tx, workspaceId, userId);
    return { ...NEWCOMER, ...choice, userId, name, role };
  }
}
