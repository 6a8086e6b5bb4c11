import { Injectable } from '@nestjs/common';
import {
  type Doer,
  type EventContract,
  isPublicChange,
  ticket as contract,
  type TicketChange,
  type TicketChanged,
} from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import { changesBetween } from './ticket-changes.js';
import type { TicketEntity } from './ticket.entity.js';
import { presentFact } from './ticket.presenter.js';
import { TicketsRepository } from './tickets.repository.js';

/** A ticket whose row is locked, and the database's time after the lock was had. */
export interface Held {
  readonly ticket: TicketEntity;
  readonly now: Date;
}

interface Change {
  readonly fact: EventContract<TicketChanged>;
  readonly actor: Doer | null;
  /** What no field shows. */
  readonly besides?: readonly TicketChange[];
}

const SEARCHED: ReadonlySet<string> = new Set(['title', 'description', 'tags']);

/** The one way in which tickets change: row, history, search and fact in one transaction. */
@Injectable()
export class TicketWriter {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly people: PeopleRepository,
    private readonly outbox: Outbox,
  ) {}

  async hold(tx: EntityManager, workspaceId: string, id: string): Promise<Held | null> {
    const ticket = await this.tickets.lock(tx, workspaceId, id);
    return ticket && { ticket, now: await this.tickets.now(tx) };
  }

  async create(tx: EntityManager, ticket: TicketEntity, actor: Doer): Promise<void> {
    const changes: TicketChange[] = [{ field: 'created', from: null, to: null }];
    await this.tickets.insert(tx, ticket);
    await Promise.all([
      this.tickets.writeHistory(tx, ticket, changes, { at: ticket.createdAt, actor }),
      this.tickets.index(tx, ticket),
      this.announce(tx, ticket, changes, { fact: contract.ticketCreated, actor }),
    ]);
  }

  /** What became of it; itself, when nothing changed. */
  async save(
    tx: EntityManager,
    { ticket: before, now }: Held,
    changed: Partial<TicketEntity>,
    change: Change,
  ): Promise<TicketEntity> {
    const wanted = { ...before, ...changed };
    const changes = [...changesBetween(before, wanted), ...(change.besides ?? [])];
    if (changes.length === 0) return before;
    const isPublic = isPublicChange(changes);
    const after: TicketEntity = {
      ...wanted,
      version: before.version + 1,
      publicVersion: before.publicVersion + (isPublic ? 1 : 0),
      updatedAt: isPublic ? now : before.updatedAt,
    };
    await this.tickets.update(tx, after);
    await Promise.all([
      this.tickets.writeHistory(tx, after, changes, { at: now, actor: change.actor }),
      ...(changes.some(({ field }) => SEARCHED.has(field)) ? [this.tickets.index(tx, after)] : []),
      this.announce(tx, after, changes, change),
    ]);
    return after;
  }

  private async announce(
    tx: EntityManager,
    ticket: TicketEntity,
    changes: TicketChange[],
    { fact, actor }: Change,
  ): Promise<void> {
    const { workspaceId, version: sequence, customerId, assigneeId } = ticket;
    const people = await this.people.named(tx, workspaceId, [customerId, assigneeId]);
    const data = { ticket: presentFact(ticket, people), changes, actor };
    await this.outbox.add(tx, fact, { workspaceId, sequence, data });
  }
}
