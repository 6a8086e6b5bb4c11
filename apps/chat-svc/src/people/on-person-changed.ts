import { Injectable } from '@nestjs/common';
import { auth, type PersonFact } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleService } from './people.service.js';

const people = { consumer: 'chat-people' } as const;

/** Keeps names and roles of members. Everything of a person arrives whole, so that any newer fact will do. */
@Injectable()
export class OnPersonChanged {
  constructor(private readonly people: PeopleService) {}

  @OnEvent(auth.userRegistered, people)
  registered(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, person);
  }

  @OnEvent(auth.userUpdated, people)
  updated(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, person);
  }

  @OnEvent(auth.userDeactivated, people)
  deactivated(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, { ...person, isActive: false });
  }

  @OnEvent(auth.userDeleted, people)
  deleted(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, { ...person, isActive: false });
  }

  @OnEvent(auth.memberAdded, people)
  added(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, person);
  }

  @OnEvent(auth.memberRoleChanged, people)
  roleChanged(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, person);
  }

  @OnEvent(auth.memberRemoved, people)
  removed(tx: EntityManager, person: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.people.keep(tx, workspaceid, { ...person, isActive: false });
  }
}
