import { Injectable } from '@nestjs/common';
import { type Role, auth } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import type { PersonRow } from '../people/person.entity.js';
import { waitsForVerification } from './member.policy.js';
import type { MembershipRow } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';

/** Somebody who is to be a member. All but address and role is for people whom nobody knows yet. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly passwordHash?: string;
  readonly locale: string;
  readonly timeZone: string;
  /** What this workspace says of them. */
  readonly phone?: string;
  readonly company?: string;
}

/** `new`: a person was made. `known`: a person became a member too. `member`: they were one already, nothing changed. */
export interface Entry {
  readonly kind: 'new' | 'known' | 'member';
  readonly member: MembershipRow;
}

/** How people become members by an admin's doing, whether they are known or not. Nothing is mailed here. */
@Injectable()
export class MemberEntries {
  constructor(
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
  ) {}

  async enter(tx: EntityManager, newcomer: Newcomer, workspaceId: string): Promise<Entry> {
    const { name, email, passwordHash, locale, timeZone } = newcomer;
    const made = await this.people.insert(tx, { id: uuid(), name, email, passwordHash, locale, timeZone });
    return made ? this.enterNew(tx, made, newcomer, workspaceId) : this.enterKnown(tx, newcomer, workspaceId);
  }

  private async enterNew(
    tx: EntityManager,
    person: PersonRow,
    newcomer: Newcomer,
    workspaceId: string,
  ): Promise<Entry> {
    const member = await this.add(tx, person, newcomer, { workspaceId, pending: false });
    await this.facts.tell(tx, auth.userRegistered, member);
    await this.facts.tell(tx, auth.memberAdded, member);
    return { kind: 'new', member };
  }

  private async enterKnown(tx: EntityManager, newcomer: Newcomer, workspaceId: string): Promise<Entry> {
    const known = await this.people.findByEmail(tx, newcomer.email);
    const person = known && (await this.people.lock(tx, known.id));
    if (!person) throw new Error('A known address of nobody');
    const before = await this.memberships.find(tx, workspaceId, person.id);
    if (before) return { kind: 'member', member: before };
    await this.people.change(tx, person);
    const pending = waitsForVerification(newcomer.role, person);
    const member = await this.add(tx, person, newcomer, { workspaceId, pending });
    await this.facts.tell(tx, auth.memberAdded, member);
    return { kind: 'known', member };
  }

  private async add(
    tx: EntityManager,
    person: PersonRow,
    { role, phone, company }: Newcomer,
    place: { workspaceId: string; pending: boolean },
  ): Promise<MembershipRow> {
    const words = { phone: phone || null, company: company || null };
    const member = await this.memberships.add(tx, { ...place, ...words, userId: person.id, role });
    if (!member) throw new Error('Two memberships of one person');
    return member;
  }
}
