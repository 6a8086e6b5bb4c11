import { Injectable } from '@nestjs/common';
import { type Register, type Role, type SessionGrant, auth } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Limits } from '../limits/limits.js';
import { MailOrders } from '../mail/mail-orders.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import { WorkspaceMaker } from '../workspaces/workspace-maker.js';
import type { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { SessionGrants, type SignedIn } from './session-grants.js';

interface Newcomer extends Register {
  readonly passwordHash: string;
}

@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly hashes: PasswordHashes,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly maker: WorkspaceMaker,
    private readonly facts: PersonFacts,
    private readonly grants: SessionGrants,
    private readonly mails: MailOrders,
  ) {}

  async register(request: Register): Promise<SessionGrant> {
    const { workspaceName, workspaceSlug, password, from } = request;
    if ((workspaceName === undefined) === (workspaceSlug === undefined)) {
      const message = 'give either the name of a new workspace or the slug of one that exists';
      fail(auth.register, 'VALIDATION_FAILED', 'Some fields are not valid', {
        details: [{ field: 'workspaceName', message }],
      });
    }
    await this.limits.spend('registrations-address', from.address);
    const newcomer = { ...request, passwordHash: await this.hashes.hash(password) };
    const signedIn =
      workspaceName === undefined
        ? await this.asCustomer(newcomer, workspaceSlug ?? '')
        : await this.asOwner(newcomer, workspaceName);
    return this.grants.grant(signedIn);
  }

  private asOwner(newcomer: Newcomer, name: string): Promise<SignedIn> {
    const id = uuid();
    return this.database.inWorkspace(id, async (tx) => {
      const workspace = await this.maker.make(tx, id, { name, profile: newcomer.profile });
      return this.enter(tx, newcomer, workspace, 'owner');
    });
  }

  private async asCustomer(newcomer: Newcomer, slug: string): Promise<SignedIn> {
    const id = await this.database.inTransaction((tx) => this.workspaces.idOf(tx, slug));
    if (!id) fail(auth.register, 'NOT_FOUND', 'There is no such workspace');
    return this.database.inWorkspace(id, async (tx) => {
      const workspace = await this.workspaces.find(tx, id);
      if (!workspace.registration)
        fail(auth.register, 'SIGNUP_CLOSED', 'This workspace lets nobody register');
      return this.enter(tx, newcomer, workspace, 'customer');
    });
  }

  private async enter(
    tx: EntityManager,
    newcomer: Newcomer,
    workspace: WorkspaceRow,
    role: Role,
  ): Promise<SignedIn> {
    const { name, email, passwordHash } = newcomer;
    const { id: workspaceId, locale, timeZone } = workspace;
    const person = await this.people.insert(tx, { id: uuid(), name, email, passwordHash, locale, timeZone });
    if (!person) fail(auth.register, 'EMAIL_TAKEN', 'There is an account with this address');
    const member = await this.memberships.add(tx, { workspaceId, userId: person.id, role });
    if (!member) throw new Error('A new person is a member already');
    await this.facts.tell(tx, auth.userRegistered, member);
    await this.facts.tell(tx, auth.memberAdded, member);
    await this.mails.verification(tx, person, workspaceId);
    return { member, workspace, session: await this.grants.open(tx, member, newcomer) };
  }
}
