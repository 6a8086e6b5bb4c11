import { Injectable } from '@nestjs/common';
import { type PersonFact, auth } from '@switchboard/contracts';
import { type Ask, type Fact, OnEventInOneTrip } from '@switchboard/platform';
import { PeopleRepository } from './people.repository.js';

const consumer = 'ai-people';

/** Keeps the copies of people's preferences. */
@Injectable()
export class OnPersonChanged {
  constructor(private readonly people: PeopleRepository) {}

  @OnEventInOneTrip(auth.userRegistered, { consumer })
  registered(ask: Ask, person: PersonFact, fact: Fact): Promise<unknown> {
    return this.people.keep(ask, copyOf(person, fact));
  }

  @OnEventInOneTrip(auth.userUpdated, { consumer })
  updated(ask: Ask, person: PersonFact, fact: Fact): Promise<unknown> {
    return this.people.keep(ask, copyOf(person, fact));
  }

  @OnEventInOneTrip(auth.memberAdded, { consumer })
  added(ask: Ask, person: PersonFact, fact: Fact): Promise<unknown> {
    return this.people.keep(ask, copyOf(person, fact));
  }

  @OnEventInOneTrip(auth.userDeleted, { consumer })
  deleted(ask: Ask, { userId }: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.forget(ask, workspaceid, userId);
  }
}

function copyOf({ userId, preferences, version }: PersonFact, fact: Fact) {
  return { workspaceId: fact.workspaceid, userId, ...preferences, version };
}
