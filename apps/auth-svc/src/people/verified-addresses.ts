import { Injectable } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PeopleRepository } from './people.repository.js';
import { PersonFacts } from './person-facts.js';
import type { PersonRow } from './person.entity.js';

/** What follows when a person has proved that an address is theirs. */
@Injectable()
export class VerifiedAddresses {
  constructor(
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
  ) {}

  /** Of a locked person. Memberships that waited for it become effective. */
  async verified(tx: EntityManager, person: PersonRow, email: string): Promise<void> {
    if (person.emailVerified || person.email !== email) return;
    await this.people.change(tx, person, { emailVerified: true });
    await this.people.seeOwn(tx, person.id);
    for (const member of await this.memberships.ofPerson(tx, person.id)) {
      const waited = member.pending;
      if (waited) await this.memberships.change(tx, member, { pending: false }, true);
      await this.facts.tell(tx, waited ? auth.memberAdded : auth.userUpdated, member);
    }
  }
}
