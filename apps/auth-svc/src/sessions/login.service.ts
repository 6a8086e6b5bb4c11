import { Injectable } from '@nestjs/common';
import { type Login, type SessionGrant, auth } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Limits } from '../limits/limits.js';
import { Turns } from '../limits/turns.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PasswordHashes } from '../passwords/password-hashes.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { chooseMembership } from './choose-membership.js';
import { SessionGrants, type SignedIn } from './session-grants.js';

@Injectable()
export class LoginService {
  /** A limit that is looked up before and counted after would let a burst through: few at a time per account. */
  private readonly turns = new Turns(2);

  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly hashes: PasswordHashes,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly grants: SessionGrants,
  ) {}

  login(request: Login): Promise<SessionGrant> {
    return this.turns.take(request.email, () => this.attempt(request));
  }

  /** Does the same whether the address is known or not. */
  private async attempt(request: Login): Promise<SessionGrant> {
    const { email, password, from } = request;
    await this.limits.check('login-failures-account', email);
    await this.limits.check('login-failures-address', from.address);
    const person = await this.database.inTransaction((tx) => this.people.findByEmail(tx, email));
    const verdict = await this.hashes.verify(person?.passwordHash, password);
    if (!person || verdict === 'wrong') {
      await this.limits.take('login-failures-account', email);
      await this.limits.take('login-failures-address', from.address);
      fail(auth.login, 'INVALID_CREDENTIALS', 'The address or the password is wrong');
    }
    const upgraded = verdict === 'outdated' ? await this.hashes.hash(password) : undefined;
    const signedIn = await this.database.inTransaction((tx) => this.enter(tx, person, request, upgraded));
    // The password was changed while it was being checked: what was checked no longer counts.
    return signedIn ? this.grants.grant(signedIn) : this.attempt(request);
  }

  private async enter(
    tx: EntityManager,
    { id, passwordHash }: PersonRow,
    request: Login,
    upgraded: string | undefined,
  ): Promise<SignedIn | undefined> {
    const person = await this.people.lock(tx, id);
    if (person?.passwordHash !== passwordHash) return undefined;
    if (upgraded) await this.people.setPasswordHash(tx, person, upgraded);
    await this.people.seeOwn(tx, id);
    const { workspaceSlug: slug } = request;
    const wanted = slug === undefined ? undefined : ((await this.workspaces.idOf(tx, slug)) ?? '');
    const choice = chooseMembership(await this.memberships.ofPerson(tx, id), wanted);
    if (choice.kind === 'disabled' || (choice.kind === 'none' && wanted === undefined)) {
      fail(auth.login, 'ACCOUNT_DISABLED', 'This account has no active membership');
    }
    if (choice.kind === 'none')
      fail(auth.login, 'INVALID_CREDENTIALS', 'You are not a member of this workspace');
    const { member } = choice;
    const workspace = await this.workspaces.find(tx, member.workspaceId);
    return { member, workspace, session: await this.grants.open(tx, member, request) };
  }
}
