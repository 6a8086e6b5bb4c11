import { Injectable } from '@nestjs/common';
import { type JoinWorkspace, type Session, type SwitchWorkspace, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access, sessionEnded } from '../access/access.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import { chooseMembership } from '../sessions/choose-membership.js';
import { SessionGrants } from '../sessions/session-grants.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import type { WorkspaceRow } from './workspace.entity.js';
import { WorkspacesRepository } from './workspaces.repository.js';

/** Going from one workspace to another within a session. */
@Injectable()
export class WorkspaceSwitchService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly workspaces: WorkspacesRepository,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly sessions: SessionsRepository,
    private readonly facts: PersonFacts,
    private readonly grants: SessionGrants,
  ) {}

  async switch({ workspaceId }: SwitchWorkspace, actor: UserActor): Promise<Session> {
    const { member, workspace } = await this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.member(tx, actor);
      await this.people.seeOwn(tx, actor.userId);
      const choice = chooseMembership(await this.memberships.ofPerson(tx, actor.userId), workspaceId);
      if (choice.kind === 'none') fail(auth.switchWorkspace, 'NOT_FOUND', 'There is no such workspace');
      if (choice.kind === 'disabled')
        fail(auth.switchWorkspace, 'ACCOUNT_DISABLED', 'This membership is not active');
      await this.memberships.seen(tx, choice.member);
      await this.sessions.moveTo(tx, actor.sessionId, workspaceId);
      return { member: choice.member, workspace: await this.workspaces.find(tx, workspaceId) };
    });
    return this.grants.present(member, workspace, actor.sessionId);
  }

  /** As a customer, where people may register. */
  async join({ workspaceSlug }: JoinWorkspace, actor: UserActor): Promise<Session> {
    const id = await this.database.inTransaction((tx) => this.workspaces.idOf(tx, workspaceSlug));
    if (!id) fail(auth.joinWorkspace, 'NOT_FOUND', 'There is no such workspace');
    await this.database.inWorkspace(actor.workspaceId, (tx) => this.access.member(tx, actor));
    const { member, workspace } = await this.enter(id, actor);
    return this.grants.present(member, workspace, actor.sessionId);
  }

  private enter(
    id: string,
    { userId, sessionId }: UserActor,
  ): Promise<{ member: MembershipRow; workspace: WorkspaceRow }> {
    return this.database.inWorkspace(id, async (tx) => {
      const workspace = await this.workspaces.find(tx, id);
      const person = await this.people.lock(tx, userId);
      if (!person) throw sessionEnded();
      if (await this.memberships.find(tx, id, userId)) {
        fail(auth.joinWorkspace, 'ALREADY_MEMBER', 'You are a member of this workspace');
      }
      if (!workspace.registration)
        fail(auth.joinWorkspace, 'SIGNUP_CLOSED', 'This workspace lets nobody register');
      await this.people.change(tx, person);
      const member = await this.memberships.add(tx, { workspaceId: id, userId, role: 'customer' });
      if (!member) fail(auth.joinWorkspace, 'ALREADY_MEMBER', 'You are a member of this workspace');
      await this.facts.tell(tx, auth.memberAdded, member);
      await this.memberships.seen(tx, member);
      await this.sessions.moveTo(tx, sessionId, id);
      return { member, workspace };
    });
  }
}
