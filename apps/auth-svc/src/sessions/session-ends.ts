import { Injectable } from '@nestjs/common';
import type { SessionEndReason } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { PersonFacts } from '../people/person-facts.js';
import type { PersonRow } from '../people/person.entity.js';
import { SessionsRepository, type WhichSessions } from './sessions.repository.js';

/** Ends sessions so that everybody hears of it. */
@Injectable()
export class SessionEnds {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly facts: PersonFacts,
  ) {}

  /** Of a locked person. Tells nothing when there was nothing to end. Returns how many ended. */
  async end(
    tx: EntityManager,
    person: PersonRow,
    reason: SessionEndReason,
    which: WhichSessions = {},
  ): Promise<number> {
    const { n, at } = await this.sessions.end(tx, person.id, reason, which);
    if (n > 0) await this.facts.tellEnded(tx, person, { reason, at, ...which });
    return n;
  }
}
