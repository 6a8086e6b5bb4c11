import { Injectable } from '@nestjs/common';
import { auth, type PersonFact } from '@switchboard/contracts';
import { type Ask, type Fact, OnEventInOneTrip } from '@switchboard/platform';
import { PeopleRepository } from './people.repository.js';

const people = { consumer: 'ticket-people' } as const;

/** Keeps names and roles of members. Everything of a person arrives whole, so that any newer fact will do. */
@Injectable()
export class OnPersonChanged {
  constructor(private readonly people: PeopleRepository) {}

  @OnEventInOneTrip(auth.userRegistered, people)
  registered(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid });
  }

  @OnEventInOneTrip(auth.userUpdated, people)
  updated(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid });
  }

  @OnEventInOneTrip(auth.userDeactivated, people)
  deactivated(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid, isActive: false });
  }

  @OnEventInOneTrip(auth.userDeleted, people)
  deleted(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid, isActive: false });
  }

  @OnEventInOneTrip(auth.memberAdded, people)
  added(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid });
  }

  @OnEventInOneTrip(auth.memberRoleChanged, people)
  roleChanged(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid });
  }

  @OnEventInOneTrip(auth.memberRemoved, people)
  removed(ask: Ask, person: PersonFact, { workspaceid }: Fact): Promise<unknown> {
    return this.people.keep(ask, { ...person, workspaceId: workspaceid, isActive: false });
  }
}
