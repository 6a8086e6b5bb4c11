import { Injectable } from '@nestjs/common';
import { type PersonFact, auth } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from './people.repository.js';

const consumer = 'ai-people';

/** Keeps the copies of people's preferences. */
@Injectable()
export class OnPersonChanged {
  constructor(private readonly people: PeopleRepository) {}

  @OnEvent(auth.userRegistered, { consumer })
  registered(tx: EntityManager, person: PersonFact, fact: Fact): Promise<void> {
    return this.people.keep(tx, copyOf(person, fact));
  }

  @OnEvent(auth.userUpdated, { consumer })
  updated(tx: EntityManager, person: PersonFact, fact: Fact): Promise<void> {
    return this.people.keep(tx, copyOf(person, fact));
  }

  @OnEvent(auth.memberAdded, { consumer })
  added(tx: EntityManager, person: PersonFact, fact: Fact): Promise<void> {
    return this.people.keep(tx, copyOf(person, fact));
  }

  @OnEvent(auth.userDeleted, { consumer })
  deleted(tx: EntityManager, person: PersonFact): Promise<void> {
    return this.people.forget(tx, person.userId);
  }
}

function copyOf({ userId, preferences, version }: PersonFact, fact: Fact) {
  return { workspaceId: fact.workspaceid, userId, ...preferences, version };
}
