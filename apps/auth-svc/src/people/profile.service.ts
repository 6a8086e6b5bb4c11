import { Injectable } from '@nestjs/common';
import {
  type Preferences,
  type UpdatePreferences,
  type UpdateProfile,
  type User,
  auth,
} from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import { Access, sessionEnded } from '../access/access.js';
import { presentUser } from '../members/member.presenter.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { type PersonChange, PeopleRepository } from './people.repository.js';
import { PersonFacts } from './person-facts.js';
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
    return this.change(
      actor,
      given({
        name,
        phone: phone === '' ? null : phone,
        company: company === '' ? null : company,
        locale,
        timeZone,
      }),
    );
  }

  async prefer(
    { tone, responseLength, customInstructions }: UpdatePreferences,
    actor: UserActor,
  ): Promise<Preferences> {
    const { preferences } = await this.change(actor, given({ tone, responseLength, customInstructions }));
    return preferences;
  }

  private change(actor: UserActor, change: PersonChange): Promise<User> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const person = await this.people.lock(tx, actor.userId);
      if (!person) throw sessionEnded();
      const member = await this.access.member(tx, actor);
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
