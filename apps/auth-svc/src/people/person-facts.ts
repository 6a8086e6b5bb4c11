import { Injectable } from '@nestjs/common';
import { type EventContract, type PersonFact, type SessionEndReason, auth } from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { presentPreferences } from '../members/member.presenter.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PeopleRepository } from './people.repository.js';
import type { PersonRow } from './person.entity.js';

export interface EndedSessions {
  readonly reason: SessionEndReason;
  readonly at: Date;
  readonly only?: string;
  readonly except?: string;
}

/** What is told of a person, whose row is locked: once in each workspace, with that membership's fields only. */
@Injectable()
export class PersonFacts {
  constructor(
    private readonly outbox: Outbox,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
  ) {}

  /** In the workspace of one membership. A pending one is nobody else's business yet. */
  async tell(tx: EntityManager, contract: EventContract<PersonFact>, member: MembershipRow): Promise<void> {
    if (member.pending) return;
    const { workspaceId, person } = member;
    await this.outbox.add(tx, contract, { workspaceId, sequence: person.version, data: factOf(member) });
  }

  /** Of people who were just made, in the one workspace that they are in. */
  async tellNew(tx: EntityManager, members: readonly MembershipRow[]): Promise<void> {
    const facts = members.flatMap((member) => {
      const fact = { workspaceId: member.workspaceId, sequence: member.person.version, data: factOf(member) };
      return [auth.userRegistered, auth.memberAdded].map((contract) => ({ contract, ...fact }));
    });
    await this.outbox.addAll(tx, facts);
  }

  /** In all of the person's workspaces. */
  async tellAll(tx: EntityManager, contract: EventContract<PersonFact>, person: PersonRow): Promise<void> {
    await this.people.seeOwn(tx, person.id);
    for (const member of await this.memberships.ofPerson(tx, person.id))
      await this.tell(tx, contract, member);
  }

  /** In all of the person's workspaces: the person's sessions are in none. */
  async tellEnded(
    tx: EntityManager,
    person: PersonRow,
    { reason, at, only, except }: EndedSessions,
  ): Promise<void> {
    const { version: sequence } = await this.people.change(tx, person);
    const data = {
      userId: person.id,
      sessionId: only ?? null,
      exceptSessionId: except ?? null,
      reason,
      at: at.toISOString(),
    };
    await this.people.seeOwn(tx, person.id);
    for (const { workspaceId, pending } of await this.memberships.ofPerson(tx, person.id)) {
      if (!pending) await this.outbox.add(tx, auth.sessionEnded, { workspaceId, sequence, data });
    }
  }
}

function factOf(member: MembershipRow): PersonFact {
  const { person, role, isActive } = member;
  const { email, emailVerified, avatarUrl, locale } = person;
  return {
    userId: person.id,
    name: member.name ?? person.name,
    email,
    emailVerified,
    role,
    isActive,
    avatarUrl,
    company: member.company ?? person.company,
    clientId: member.clientId,
    locale,
    preferences: presentPreferences(person),
    createdAt: member.createdAt.toISOString(),
    version: person.version,
    membershipVersion: member.version,
  };
}
