import { Injectable } from '@nestjs/common';
import { type AssignedBecause, type PersonRef, ticket as contract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { isUnderWay } from './ticket.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketNews } from './ticket-news.js';
import { TicketWriter } from './ticket-writer.js';

export interface Choice {
  readonly ticketId: string;
  readonly agent: PersonRef;
  readonly because: AssignedBecause;
}

/** Assignments that no person makes, for routing. Manual ones always win: these only take what is free. */
@Injectable()
export class AutomaticAssignments {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly writer: TicketWriter,
    private readonly news: TicketNews,
  ) {}

  /** False when somebody has it by now, or nothing is left to do. */
  async assign(
    tx: EntityManager,
    workspaceId: string,
    { ticketId, agent, because }: Choice,
  ): Promise<boolean> {
    const held = await this.writer.hold(tx, workspaceId, ticketId);
    if (!held || held.ticket.assigneeId || !isUnderWay(held.ticket)) return false;
    const changed = { assigneeId: agent.id, assigneeName: agent.name, assignedBecause: because };
    const change = { fact: contract.ticketAssigned, actor: null };
    await this.news.assigned(tx, await this.writer.save(tx, held, changed, change), null);
    return true;
  }

  /** An agent's unfinished tickets go back into the queue; `before`: those they had at that time already. Which ones? */
  async release(
    tx: EntityManager,
    workspaceId: string,
    agentId: string,
    { because, before = null }: { because: AssignedBecause; before?: Date | null },
  ): Promise<string[]> {
    const tickets = await this.tickets.lockUnderWayOf(tx, workspaceId, agentId, before);
    const now = await this.tickets.now(tx);
    const nobody = { assigneeId: null, assigneeName: null, assignedBecause: because };
    for (const ticket of tickets) {
      await this.writer.save(tx, { ticket, now }, nobody, { fact: contract.ticketAssigned, actor: null });
    }
    return tickets.map(({ id }) => id);
  }
}
