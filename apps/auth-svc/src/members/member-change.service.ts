import { Injectable } from '@nestjs/common';
import { type UpdateUserById, type User, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access, forbidden } from '../access/access.js';
import { Limits } from '../limits/limits.js';
import { MailOrders } from '../mail/mail-orders.js';
import { given } from '../people/given.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { factsOf } from './member-facts.js';
import { type StandingChange, losesOwner, mayChange } from './member.policy.js';
import { presentUser } from './member.presenter.js';
import type { MembershipRow } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';

@Injectable()
export class MemberChangeService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly limits: Limits,
    private readonly workspaces: WorkspacesRepository,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
    private readonly mails: MailOrders,
  ) {}

  /** Of the membership alone: name, phone and company are what this workspace calls the person. */
  update({ id, name, phone, company, role, isActive }: UpdateUserById, actor: UserActor): Promise<User> {
    return this.withMember(id, actor, { role, isActive }, async (tx, member) => {
      const words = given({
        name,
        phone: phone === '' ? null : phone,
        company: company === '' ? null : company,
      });
      const standing = given({
        role: role === member.role ? undefined : role,
        isActive: isActive === member.isActive ? undefined : isActive,
      });
      const facts = factsOf(standing, words);
      if (facts.length === 0) return presentUser(member);
      await this.people.change(tx, member.person);
      await this.memberships.change(tx, member, { ...words, ...standing }, Object.keys(standing).length > 0);
      for (const fact of facts) await this.facts.tell(tx, fact, member);
      return presentUser(member);
    });
  }

  async remove(id: string, actor: UserActor): Promise<void> {
    await this.withMember(id, actor, 'removed', async (tx, member) => {
      await this.people.change(tx, member.person);
      await this.memberships.change(
        tx,
        member,
        { removedAt: new Date(), isActive: false, clientId: null },
        true,
      );
      await this.facts.tell(tx, auth.memberRemoved, member);
    });
  }

  /** The link goes to the person, never to who asked for it. */
  async sendReset(id: string, actor: UserActor): Promise<void> {
    const { person } = await this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const admin = await this.access.admin(tx, actor);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      if (!member) fail(auth.sendPasswordReset, 'NOT_FOUND', 'There is no such user');
      if (!mayChange(admin.role, member)) throw forbidden();
      return member;
    });
    await this.limits.spend('links-account', person.email);
    await this.database.inWorkspace(actor.workspaceId, (tx) =>
      this.mails.reset(tx, person, actor.workspaceId),
    );
  }

  /** Changes of one workspace's members take turns: two owners can't both leave because the other one stays. */
  private withMember<T>(
    id: string,
    actor: UserActor,
    change: StandingChange | 'removed',
    work: (tx: EntityManager, member: MembershipRow) => Promise<T>,
  ): Promise<T> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.workspaces.lock(tx, actor.workspaceId);
      const admin = await this.access.admin(tx, actor);
      const person = await this.people.lock(tx, id);
      const member = await this.memberships.find(tx, actor.workspaceId, id);
      if (!person || !member) fail(auth.updateUser, 'NOT_FOUND', 'There is no such user');
      if (!mayChange(admin.role, member, change === 'removed' ? {} : change)) throw forbidden();
      if (losesOwner(member, change) && (await this.memberships.otherOwners(tx, member)) === 0) {
        fail(auth.updateUser, 'LAST_OWNER', 'A workspace needs an owner: make another one first');
      }
      return work(tx, member);
    });
  }
}
