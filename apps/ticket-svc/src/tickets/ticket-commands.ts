import { Injectable } from '@nestjs/common';
import type { Doer, Ticket } from '@switchboard/contracts';
import { Database, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import { staleVersion, ticketNotFound } from './ticket-faults.js';
import type { TicketEntity } from './ticket.entity.js';
import { maySee } from './ticket.policy.js';
import { presentFor, versionFor } from './ticket.presenter.js';
import { type Held, TicketWriter } from './ticket-writer.js';

interface Target {
  readonly id: string;
  /** As the caller read it. */
  readonly version?: number;
}

export type Work = (tx: EntityManager, held: Held) => Promise<TicketEntity>;

export const doerOf = ({ userId: id, name, role }: UserActor): Doer => ({ id, name, role });

/** Commands on one ticket: under its lock, in one transaction, on the state that the caller has seen. */
@Injectable()
export class TicketCommands {
  constructor(
    private readonly database: Database,
    private readonly writer: TicketWriter,
    private readonly people: PeopleRepository,
  ) {}

  run(target: Target, actor: UserActor, work: Work): Promise<Ticket> {
    return this.database.inWorkspace(actor.workspaceId, (tx) => this.runIn(tx, target, actor, work));
  }

  async runIn(tx: EntityManager, { id, version }: Target, actor: UserActor, work: Work): Promise<Ticket> {
    const held = await this.writer.hold(tx, actor.workspaceId, id);
    if (!held || !maySee(actor, held.ticket)) throw ticketNotFound();
    if (version !== undefined && version !== versionFor(actor, held.ticket))
      staleVersion(await this.present(tx, held.ticket, actor));
    return this.present(tx, await work(tx, held), actor);
  }

  async present(tx: EntityManager, row: TicketEntity, actor: UserActor): Promise<Ticket> {
    const { workspaceId, customerId, assigneeId } = row;
    return presentFor(actor, row, await this.people.named(tx, workspaceId, [customerId, assigneeId]));
  }
}
