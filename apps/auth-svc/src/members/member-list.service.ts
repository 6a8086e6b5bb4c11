import { Injectable } from '@nestjs/common';
import {
  type CustomerQuery,
  LIMITS,
  type StaffList,
  type User,
  type UserPage,
  type UserQuery,
  auth,
} from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access } from '../access/access.js';
import type { MemberFilter } from './member-search.repository.js';
import { MemberSearchRepository } from './member-search.repository.js';
import { presentStaff, presentUser } from './member.presenter.js';
import { MembershipsRepository } from './memberships.repository.js';
import { type Place, cursorOf, placeOf } from './place.js';

/** Looking people up, by who may. */
@Injectable()
export class MemberListService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly memberships: MembershipsRepository,
    private readonly search: MemberSearchRepository,
  ) {}

  list({ search, role, isActive, limit, cursor }: UserQuery, actor: UserActor): Promise<UserPage> {
    return this.page(actor, 'admin', { search, roles: role, isActive }, { limit, cursor });
  }

  customers({ search, limit, cursor }: CustomerQuery, actor: UserActor): Promise<UserPage> {
    return this.page(actor, 'staff', { search, roles: ['customer'] }, { limit, cursor });
  }

  get(id: string, actor: UserActor): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      return member ? presentUser(member) : fail(auth.getUser, 'NOT_FOUND', 'There is no such user');
    });
  }

  customer(id: string, actor: UserActor): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      if (member?.role !== 'customer') fail(auth.getCustomer, 'NOT_FOUND', 'There is no such customer');
      return presentUser(member);
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
    { limit = LIMITS.pageDefault, cursor }: { limit?: number; cursor?: string },
  ): Promise<UserPage> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access[who](tx, actor);
      const { members, total } = await this.search.page(tx, actor.workspaceId, filter, {
        limit: limit + 1,
        after,
      });
      const items = members.slice(0, limit);
      const last = members.length > limit ? items.at(-1) : undefined;
      return { items: items.map(presentUser), nextCursor: last ? cursorOf(last) : null, total };
    });
  }
}

function placeIn(cursor: string): Place {
  return placeOf(cursor) ?? fail(auth.listUsers, 'INVALID_CURSOR', 'This cursor is none of ours');
}
