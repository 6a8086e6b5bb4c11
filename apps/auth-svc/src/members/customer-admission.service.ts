import { Injectable } from '@nestjs/common';
import { type AdmitCustomer, auth, type PersonRef } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Invitations } from '../mail/invitations.js';
import { PeopleRepository } from '../people/people.repository.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { MemberEntries } from './member-entries.js';
import { presentUser } from './member.presenter.js';
import type { MembershipRow } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Customers whom staff name in their work, known or not. The service that asks has made sure that staff do. */
@Injectable()
export class CustomerAdmissionService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly entries: MemberEntries,
    private readonly invitations: Invitations,
  ) {}

  admit({ workspaceId, email, name }: AdmitCustomer): Promise<PersonRef> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const person = await this.people.findByEmail(tx, email);
      const member = person && (await this.memberships.find(tx, workspaceId, person.id));
      if (member) return asCustomer(member);
      if (name === undefined) fail(auth.admitCustomer, 'NOT_FOUND', 'Nobody here has this address');
      return this.enter(tx, { workspaceId, email, name });
    });
  }

  private async enter(
    tx: EntityManager,
    { workspaceId, email, name }: Required<AdmitCustomer>,
  ): Promise<PersonRef> {
    const { locale, timeZone } = await this.workspaces.find(tx, workspaceId);
    const newcomer = { name, email, role: 'customer', locale, timeZone } as const;
    const { kind, member } = await this.entries.enter(tx, newcomer, workspaceId);
    if (kind === 'new') await this.invitations.toNew(tx, member.person, workspaceId);
    if (kind === 'known') await this.invitations.toKnown(tx, member.person, member);
    return asCustomer(member);
  }
}

function asCustomer(member: MembershipRow): PersonRef {
  if (member.role !== 'customer' || !member.isActive)
    fail(auth.admitCustomer, 'NOT_CUSTOMER', 'This person is no customer here');
  const { id, name } = presentUser(member);
  return { id, name };
}
