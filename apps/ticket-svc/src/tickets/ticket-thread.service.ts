import { Injectable } from '@nestjs/common';
import { isStaff, type OfTicketThread, type TicketThread } from '@switchboard/contracts';
import { Database, type UserActor } from '@switchboard/platform';
import { ticketClosed, ticketNotFound } from './ticket-faults.js';
import { TicketOpenings } from './ticket-openings.js';
import { maySee } from './ticket.policy.js';
import { TicketsRepository } from './tickets.repository.js';

@Injectable()
export class TicketThreadService {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketsRepository,
    private readonly openings: TicketOpenings,
  ) {}

  /** chat-svc hears of a closed ticket a moment later: until then this is what keeps its customer from writing. */
  async find({ id, writing }: OfTicketThread, actor: UserActor): Promise<TicketThread> {
    const { workspaceId, role } = actor;
    const ticket = await this.database.inWorkspace(workspaceId, (tx) =>
      this.tickets.find(tx, workspaceId, id),
    );
    if (!ticket || !maySee(actor, ticket)) throw ticketNotFound();
    const locked = ticket.status === 'closed' && ticket.ownsConversation;
    if (writing && locked && !isStaff(role)) ticketClosed();
    if (ticket.opening) await this.openings.open(ticket);
    return { conversationId: ticket.conversationId };
  }
}
