import { Injectable } from '@nestjs/common';
import {
  type Preferences,
  type UpdatePreferences,
  type UpdateProfile,
  type User,
  auth,
} from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access, sessionEnded } from '../access/access.js';
import { presentUser } from '../members/member.presenter.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { type PersonChange, PeopleRepository } from './people.repository.js';
import { PersonFacts } from './person-facts.js';
import type { PersonRow } from './person.entity.js';
import { regionFaults } from './region.js';
import { given } from './given.js';

/** What people say of themselves: it holds in all of their workspaces. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly facts: PersonFacts,
  ) {}

  get(actor: UserActor): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) =>
      presentUser(await this.access.member(tx, actor)),
    );
  }

  update({ name, phone, company, locale, timeZone }: UpdateProfile, actor: UserActor): Promise<User> {
    const details = regionFaults({ locale, timeZone });
    if (details.length > 0)
      fail(auth.updateProfile, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
    const words = {
      phone: phone === '' ? null : phone,
      company: company === '' ? null : company,
    };
    return this.change(actor, async () => given({ name, ...words, locale, timeZone }));
  }

  async prefer(
    { tone, responseLength, customInstructions }: UpdatePreferences,
    actor: UserActor,
  ): Promise<Preferences> {
    const { preferences } = await this.change(actor, async () => {
      return given({ tone, responseLength, customInstructions });
    });
    return preferences;
  }

  /** One change of a person after the other; told in all of their workspaces when there was one. */
  change(
    actor: UserActor,
    work: (tx: EntityManager, person: PersonRow) => Promise<PersonChange>,
  ): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const person = await this.people.lock(tx, actor.userId);
      if (!person) throw sessionEnded();
      const member = await this.access.member(tx, actor);
      const change = await work(tx, person);
      if (Object.keys(change).length === 0) return presentUser(member);
      await this.people.change(tx, person, change);
      await this.people.seeOwn(tx, person.id);
      const overridden = (['name', 'phone', 'company'] as const).filter((field) => field in change);
      await this.memberships.forgetOverrides(tx, person.id, overridden);
      await this.facts.tellAll(tx, auth.userUpdated, person);
      return presentUser(await this.access.member(tx, actor));
    });
  }
}
