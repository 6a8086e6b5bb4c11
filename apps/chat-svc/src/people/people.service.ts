import { Injectable } from '@nestjs/common';
import type { PersonFact } from '@switchboard/contracts';
import { type Ask, Database, type UserActor } from '@switchboard/platform';
import { PeopleRepository } from './people.repository.js';

const REMEMBERED = 50_000;

/** Who is who in a workspace, from auth's facts. */
@Injectable()
export class PeopleService {
  private readonly met = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
  ) {}

  /** Makes sure that a caller is known by name: their fact may still be on its way. Asks the database once per process. */
  async meet({ workspaceId, userId, name, role }: UserActor): Promise<void> {
    const key = `${workspaceId}/${userId}`;
    if (this.met.has(key)) return;
    const person = { workspaceId, userId, name, role, isActive: true, version: 0, membershipVersion: 0 };
    await this.database.inWorkspace(workspaceId, (tx) => this.people.meet(tx, person));
    if (this.met.size >= REMEMBERED) this.met.clear();
    this.met.add(key);
  }

  /** Also where conversations show the name. */
  keep(ask: Ask, workspaceId: string, fact: PersonFact): Promise<unknown> {
    const { userId, name, role, isActive, version, membershipVersion, clientId } = fact;
    const person = { workspaceId, userId, name, role, isActive, version, membershipVersion, clientId };
    return this.people.keep(ask, person);
  }
}
