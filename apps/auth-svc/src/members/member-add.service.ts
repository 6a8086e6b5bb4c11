import { Injectable } from '@nestjs/common';
import { type CreateUser, type CreatedUser, type User, auth } from '@switchboard/contracts';
import { type Call, Database, Idempotency, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access, forbidden } from '../access/access.js';
import { Invitations } from '../mail/invitations.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import type { PersonRow } from '../people/person.entity.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { mayAdd, waitsForVerification } from './member.policy.js';
import { presentUser } from './member.presenter.js';
import { MembershipsRepository } from './memberships.repository.js';

interface Newcomer extends CreateUser {
  readonly passwordHash?: string;
}

@Injectable()
export class MemberAddService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly hashes: PasswordHashes,
    private readonly workspaces: WorkspacesRepository,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
    private readonly invitations: Invitations,
    private readonly idempotency: Idempotency,
  ) {}

  /** A person whose address is known becomes a member too; nobody else is told a password or a link for them. */
  async add(request: CreateUser, call: Call<UserActor>): Promise<CreatedUser> {
    const { actor } = call;
    await this.mayAdd(request, actor);
    const passwordHash =
      request.password === undefined ? undefined : await this.hashes.hash(request.password);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const user = await this.idempotency.once(tx, call, auth.createUser, request, () => {
        return this.addIn(tx, { ...request, passwordHash }, actor.workspaceId);
      });
      // Not part of what the key remembers: that table is no place for a link that sets a password.
      return { ...user, invitationUrl: await this.invitations.linkFor(tx, user.id, actor.workspaceId) };
    });
  }

  /** Before a password is hashed: that is dear. */
  private mayAdd({ role }: CreateUser, actor: UserActor): Promise<void> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const admin = await this.access.admin(tx, actor);
      if (!mayAdd(admin.role, role)) throw forbidden();
    });
  }

  private async addIn(tx: EntityManager, newcomer: Newcomer, workspaceId: string): Promise<User> {
    const { name, email, passwordHash } = newcomer;
    const { locale, timeZone } = await this.workspaces.find(tx, workspaceId);
    const made = await this.people.insert(tx, { id: uuid(), name, email, passwordHash, locale, timeZone });
    return made ? this.addNew(tx, made, newcomer, workspaceId) : this.addKnown(tx, newcomer, workspaceId);
  }

  private async addNew(
    tx: EntityManager,
    person: PersonRow,
    { role }: Newcomer,
    workspaceId: string,
  ): Promise<User> {
    const member = await this.memberships.add(tx, { workspaceId, userId: person.id, role });
    if (!member) throw new Error('A new person is a member already');
    await this.facts.tell(tx, auth.userRegistered, member);
    await this.facts.tell(tx, auth.memberAdded, member);
    await this.invitations.toNew(tx, person, workspaceId);
    return presentUser(member);
  }

  private async addKnown(
    tx: EntityManager,
    { email, role, password }: Newcomer,
    workspaceId: string,
  ): Promise<User> {
    const known = await this.people.findByEmail(tx, email);
    const person = known && (await this.people.lock(tx, known.id));
    if (!person) throw new Error('A known address of nobody');
    if (await this.memberships.find(tx, workspaceId, person.id)) {
      fail(auth.createUser, 'ALREADY_MEMBER', 'This person is a member already');
    }
    if (password !== undefined)
      fail(auth.createUser, 'EMAIL_KNOWN', 'This person has an account and a password of their own');
    await this.people.change(tx, person);
    const pending = waitsForVerification(role, person);
    const member = await this.memberships.add(tx, { workspaceId, userId: person.id, role, pending });
    if (!member) throw new Error('Two memberships of one person');
    await this.facts.tell(tx, auth.memberAdded, member);
    await this.invitations.toKnown(tx, person, member);
    return presentUser(member);
  }
}
