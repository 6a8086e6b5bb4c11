import { Injectable } from '@nestjs/common';
import { auth, isStaff, type PersonFact } from '@switchboard/contracts';
import { afterCommit, askIn, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import { RoutingWake } from './routing-wake.js';

const staff = { consumer: 'ticket-staff' } as const;
type Named = { readonly workspaceid: string };

/**
 * Who is no agent any more has no open work, and who became one may get some: routing looks again. It keeps the person
 * itself, too: the consumer that keeps them for everybody may be behind.
 */
@Injectable()
export class OnStaffChanged {
  constructor(
    private readonly people: PeopleRepository,
    private readonly wake: RoutingWake,
  ) {}

  @OnEvent(auth.userDeactivated, staff)
  deactivated(tx: EntityManager, person: PersonFact, { workspaceid }: Named): Promise<void> {
    return this.changed(tx, { ...person, isActive: false }, workspaceid);
  }

  @OnEvent(auth.userDeleted, staff)
  deleted(tx: EntityManager, person: PersonFact, { workspaceid }: Named): Promise<void> {
    return this.changed(tx, { ...person, isActive: false }, workspaceid);
  }

  @OnEvent(auth.memberRemoved, staff)
  removed(tx: EntityManager, person: PersonFact, { workspaceid }: Named): Promise<void> {
    return this.changed(tx, { ...person, isActive: false }, workspaceid);
  }

  @OnEvent(auth.memberRoleChanged, staff)
  roleChanged(tx: EntityManager, person: PersonFact, { workspaceid }: Named): Promise<void> {
    return this.changed(tx, person, workspaceid);
  }

  @OnEvent(auth.memberAdded, { ...staff, when: ({ role }) => isStaff(role) })
  added(tx: EntityManager, person: PersonFact, { workspaceid }: Named): Promise<void> {
    return this.changed(tx, person, workspaceid);
  }

  private async changed(tx: EntityManager, person: PersonFact, workspaceId: string): Promise<void> {
    await this.people.keep(askIn(tx), { ...person, workspaceId });
    afterCommit(tx, () => this.wake.wake(workspaceId));
  }
}
