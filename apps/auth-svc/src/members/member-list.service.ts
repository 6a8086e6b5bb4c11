import { Injectable } from '@nestjs/common';
import {
  type CustomerPage,
  type CustomerProfile,
  type CustomerQuery,
  LIMITS,
  type PageQuery,
  type StaffList,
  type User,
  type UserPage,
  type UserQuery,
  auth,
} from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access } from '../access/access.js';
import { ClientsRepository } from '../clients/clients.repository.js';
import type { MemberFilter } from './member-search.repository.js';
import { MemberSearchRepository } from './member-search.repository.js';
import { presentProfile, presentStaff, presentUser } from './member.presenter.js';
import type { MembershipRow } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';
import { pageOf, placeIn } from './place.js';

/** Looking people up, by who may. */
@Injectable()
export class MemberListService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly memberships: MembershipsRepository,
    private readonly search: MemberSearchRepository,
    private readonly clients: ClientsRepository,
  ) {}

  async list({ search, role, isActive, ...window }: UserQuery, actor: UserActor): Promise<UserPage> {
    const { members, ...page } = await this.page(actor, 'admin', { search, roles: role, isActive }, window);
    return { items: members.map(presentUser), ...page };
  }

  async customers({ search, client, ...window }: CustomerQuery, actor: UserActor): Promise<CustomerPage> {
    const filter = { search, clientId: client, roles: ['customer'] } as const;
    const { members, ...page } = await this.page(actor, 'staff', filter, window);
    return { items: members.map(presentProfile), ...page };
  }

  get(id: string, actor: UserActor): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      return member ? presentUser(member) : fail(auth.getUser, 'NOT_FOUND', 'There is no such user');
    });
  }

  customer(id: string, actor: UserActor): Promise<CustomerProfile> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      if (member?.role !== 'customer') fail(auth.getCustomer, 'NOT_FOUND', 'There is no such customer');
      const client = member.clientId && (await this.clients.find(tx, actor.workspaceId, member.clientId));
      return presentProfile(Object.assign(member, { client }));
    });
  }

  staff(actor: UserActor): Promise<StaffList> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      return { items: (await this.memberships.staff(tx, actor.workspaceId)).map(presentStaff) };
    });
  }

  private page(
    actor: UserActor,
    who: 'staff' | 'admin',
    filter: MemberFilter,
    { limit = LIMITS.pageDefault, cursor }: PageQuery,
  ): Promise<{ members: MembershipRow[]; nextCursor: string | null; total: number }> {
    const after = placeIn(cursor);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access[who](tx, actor);
      const window = { limit: limit + 1, after };
      const { members, total } = await this.search.page(tx, actor.workspaceId, filter, window);
      const { rows, nextCursor } = pageOf(members, limit, ({ createdAt, userId }) => {
        return { createdAt, id: userId };
      });
      return { members: rows, nextCursor, total };
    });
  }
}
