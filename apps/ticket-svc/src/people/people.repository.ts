import { Injectable } from '@nestjs/common';
import { type Ask, preparedStatement } from '@switchboard/platform';
import { type EntityManager, In } from 'typeorm';
import { Person } from './person.entity.js';

const KEEP = `
  insert into people (workspace_id, user_id, name, email, role, is_active, version, membership_version)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (workspace_id, user_id) do update set name = excluded.name, email = excluded.email, role = excluded.role,
    is_active = excluded.is_active, version = excluded.version, membership_version = excluded.membership_version
  where (people.version, people.membership_version) < (excluded.version, excluded.membership_version)`;

/** How somebody is called today. */
export type Named = Pick<Person, 'name' | 'email'>;

/** Copies of members' names, addresses and roles. */
@Injectable()
export class PeopleRepository {
  find(tx: EntityManager, workspaceId: string, userId: string): Promise<Person | null> {
    return tx.findOneBy(Person, { workspaceId, userId });
  }

  /** By id. Who isn't known here is left out. */
  async named(
    tx: EntityManager,
    workspaceId: string,
    ids: readonly (string | null)[],
  ): Promise<Map<string, Named>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const found = await tx.findBy(Person, { workspaceId, userId: In(wanted) });
    return new Map(found.map(({ userId, name, email }) => [userId, { name, email }]));
  }

  /** Newer facts win, whatever order they come in; an older one than the one kept changes nothing. */
  keep(ask: Ask, person: Person): Promise<unknown> {
    const { workspaceId, userId, name, email, role, isActive, version, membershipVersion } = person;
    const values = [workspaceId, userId, name, email, role, isActive, version, membershipVersion];
    return ask(preparedStatement(KEEP, values));
  }
}
