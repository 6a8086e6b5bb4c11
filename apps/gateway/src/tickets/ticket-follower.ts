import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ticket } from '@switchboard/contracts';
import { FactFollower, isFactOf, type Fact } from '@switchboard/platform';
import { SyncPush } from '../push/sync-push.js';
import { TicketPush } from './ticket-push.js';

const CHANGES = [
  ticket.ticketUpdated,
  ticket.ticketAssigned,
  ticket.ticketStatusChanged,
  ticket.ticketEscalated,
] as const;

/** Every gateway reads the facts of tickets itself and tells its own sockets only. */
@Injectable()
export class TicketFollower implements OnModuleInit {
  constructor(
    private readonly facts: FactFollower,
    private readonly push: TicketPush,
    private readonly sync: SyncPush,
  ) {}

  async onModuleInit(): Promise<void> {
    const contracts = [ticket.ticketCreated, ticket.ticketDeleted, ...CHANGES, ticket.ticketNoteAdded];
    const following = this.facts.follow(contracts, {
      onFact: (fact) => this.take(fact),
      onGap: () => this.sync.all(),
    });
    await following.ready;
  }

  private take(fact: Fact): void {
    const { workspaceid } = fact;
    if (isFactOf(ticket.ticketCreated, fact)) this.push.created(workspaceid, fact.data);
    else if (isFactOf(ticket.ticketDeleted, fact)) this.push.deleted(workspaceid, fact.data);
    else if (isFactOf(ticket.ticketNoteAdded, fact)) this.push.noted(workspaceid, fact.data);
    for (const contract of CHANGES) {
      if (isFactOf(contract, fact)) this.push.updated(workspaceid, fact.data);
    }
  }
}
