import { Injectable } from '@nestjs/common';
import {
  type ClientUserById,
  type ClientUsersQuery,
  type CustomerPage,
  type CustomerProfile,
  LIMITS,
  auth,
} from '@switchboard/contracts';
import { type Call, Database, Idempotency, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access } from '../access/access.js';
import { MemberSearchRepository } from '../members/member-search.repository.js';
import { presentProfile } from '../members/member.presenter.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { pageOf, placeIn } from '../members/place.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import { ClientsRepository } from './clients.repository.js';

/** Which people of the workspace belong to a client: to one at most. */
@Injectable()
export class ClientPeopleService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly clients: ClientsRepository,
    private readonly search: MemberSearchRepository,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
    private readonly idempotency: Idempotency,
  ) {}

  list(
    { id, limit = LIMITS.pageDefault, cursor }: ClientUsersQuery,
    actor: UserActor,
  ): Promise<CustomerPage> {
    const after = placeIn(cursor);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.staff(tx, actor);
      if (!(await this.clients.find(tx, actor.workspaceId, id))) noClient();
      const window = { limit: limit + 1, after };
      const found = await this.search.page(tx, actor.workspaceId, { clientId: id }, window);
      const { rows, nextCursor } = pageOf(found.members, limit, ({ createdAt, userId }) => {
        return { createdAt, id: userId };
      });
      return { items: rows.map(presentProfile), nextCursor, total: found.total };
    });
  }

  /** Whoever was another client's is this one's from now on. */
  link(request: ClientUserById, call: Call<UserActor>): Promise<CustomerProfile> {
    return this.withMember(request.userId, call.actor, (tx, member) =>
      this.idempotency.once(tx, call, auth.linkClientUser, request, () => this.join(tx, member, request.id)),
    );
  }

  async unlink({ id, userId }: ClientUserById, actor: UserActor): Promise<void> {
    await this.withMember(userId, actor, async (tx, member) => {
      if (member.clientId !== id) fail(auth.unlinkClientUser, 'NOT_FOUND', 'This person is not linked to it');
      await this.move(tx, member, null);
    });
  }

  private async join(tx: EntityManager, member: MembershipRow, id: string): Promise<CustomerProfile> {
    const client = await this.clients.lock(tx, member.workspaceId, id, 'for_key_share');
    if (!client) noClient();
    if (member.clientId !== id) await this.move(tx, member, id);
    return presentProfile(Object.assign(member, { client }));
  }

  private async move(tx: EntityManager, member: MembershipRow, clientId: string | null): Promise<void> {
    await this.people.change(tx, member.person);
    await this.memberships.change(tx, member, { clientId }, false);
    await this.facts.tell(tx, auth.userUpdated, member);
  }

  private withMember<T>(
    userId: string,
    actor: UserActor,
    work: (tx: EntityManager, member: MembershipRow) => Promise<T>,
  ): Promise<T> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      await this.people.lock(tx, userId);
      const member = await this.memberships.find(tx, actor.workspaceId, userId);
      if (!member) fail(auth.linkClientUser, 'NOT_FOUND', 'There is no such user');
      return work(tx, member);
    });
  }
}

function noClient(): never {
  return fail(auth.linkClientUser, 'NOT_FOUND', 'There is no such client');
}
