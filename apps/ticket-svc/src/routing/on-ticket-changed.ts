import { Injectable } from '@nestjs/common';
import { ticket, type TicketChanged } from '@switchboard/contracts';
import { afterCommit, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { RoutingWake } from './routing-wake.js';

const desk = { consumer: 'ticket-desk' } as const;
type Named = { readonly workspaceid: string };

/** A ticket that waits, or that somebody has done with: either may let routing give something out. */
@Injectable()
export class OnTicketChanged {
  constructor(private readonly wake: RoutingWake) {}

  @OnEvent(ticket.ticketCreated, desk)
  created(tx: EntityManager, _: TicketChanged, fact: Named): Promise<void> {
    return this.look(tx, fact);
  }

  @OnEvent(ticket.ticketAssigned, desk)
  assigned(tx: EntityManager, _: TicketChanged, fact: Named): Promise<void> {
    return this.look(tx, fact);
  }

  @OnEvent(ticket.ticketStatusChanged, desk)
  statusChanged(tx: EntityManager, _: TicketChanged, fact: Named): Promise<void> {
    return this.look(tx, fact);
  }

  @OnEvent(ticket.ticketDeleted, desk)
  deleted(tx: EntityManager, _: TicketChanged, fact: Named): Promise<void> {
    return this.look(tx, fact);
  }

  private look(tx: EntityManager, { workspaceid }: Named): Promise<void> {
    afterCommit(tx, () => this.wake.wake(workspaceid));
    return Promise.resolve();
  }
}
