import { Injectable } from '@nestjs/common';
import { type Role, auth } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type NewPerson, PeopleRepository } from '../people/people.repository.js';
import { PersonFacts } from '../people/person-facts.js';
import type { PersonRow } from '../people/person.entity.js';
import { waitsForVerification } from './member.policy.js';
import type { MembershipRow } from './membership.entity.js';
import { MembershipsRepository, type NewMembership } from './memberships.repository.js';

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
    const [entry] = await this.enterAll(tx, [newcomer], workspaceId);
    if (!entry) throw new Error('Nobody entered');
    return entry;
  }

  /** In this order, which must be that of their addresses: two who enter the same people take turns. */
  async enterAll(tx: EntityManager, newcomers: readonly Newcomer[], workspaceId: string): Promise<Entry[]> {
    if (newcomers.length === 0) return [];
    const made = await this.people.insertAll(tx, newcomers.map(personOf));
    const memberships = newcomers.flatMap((newcomer) => {
      const person = made.get(newcomer.email);
      return person ? [membershipOf(person, newcomer, false)] : [];
    });
    const members = await this.memberships.addAll(tx, workspaceId, memberships);
    await this.facts.tellNew(tx, [...members.values()]);
    const entries: Entry[] = [];
    for (const newcomer of newcomers) {
      const member = members.get(made.get(newcomer.email)?.id ?? '');
      entries.push(member ? { kind: 'new', member } : await this.enterKnown(tx, newcomer, workspaceId));
    }
    return entries;
  }

  private async enterKnown(tx: EntityManager, newcomer: Newcomer, workspaceId: string): Promise<Entry> {
    const known = await this.people.findByEmail(tx, newcomer.email);
    const person = known && (await this.people.lock(tx, known.id));
    if (!person) throw new Error('A known address of nobody');
    const before = await this.memberships.find(tx, workspaceId, person.id);
    if (before) return { kind: 'member', member: before };
    await this.people.change(tx, person);
    const member = await this.memberships.add(tx, {
      workspaceId,
      ...membershipOf(person, newcomer, waitsForVerification(newcomer.role, person)),
    });
    if (!member) throw new Error('Two memberships of one person');
    await this.facts.tell(tx, auth.memberAdded, member);
    return { kind: 'known', member };
  }
}

function personOf({ name, email, passwordHash, locale, timeZone }: Newcomer): NewPerson {
  return { id: uuid(), name, email, passwordHash, locale, timeZone };
}

function membershipOf(
  { id }: PersonRow,
  { role, phone, company }: Newcomer,
  pending: boolean,
): NewMembership {
  return { userId: id, role, pending, phone: phone || null, company: company || null };
}
