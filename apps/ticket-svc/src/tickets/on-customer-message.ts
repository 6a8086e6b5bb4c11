import { Injectable } from '@nestjs/common';
import { chat, type MessageFact, ticket as contract } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { moved } from './ticket.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketWriter } from './ticket-writer.js';

/** A customer who goes on writing isn't done: what was called resolved opens again. */
@Injectable()
export class OnCustomerMessage {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly writer: TicketWriter,
  ) {}

  @OnEvent(chat.ticketMessageCreated, { consumer: 'ticket-messages' })
  async reopen(tx: EntityManager, { message }: MessageFact, { workspaceid }: Fact): Promise<void> {
    const writtenAt = new Date(message.createdAt);
    for (const ticket of await this.tickets.lockResolved(tx, workspaceid, message.conversationId)) {
      // Written before it was resolved, and heard of late: that was known when it was resolved.
      if (ticket.resolvedAt && writtenAt <= ticket.resolvedAt) continue;
      const now = await this.tickets.now(tx);
      const move = moved(ticket, 'open', now);
      if (!move.ok) continue;
      const { status, resolvedAt, closedAt } = move.progress;
      const actor = message.sender && {
        id: message.sender.id,
        name: message.sender.name,
        role: message.sender.role,
      };
      const change = { fact: contract.ticketStatusChanged, actor };
      await this.writer.save(tx, { ticket, now }, { status, resolvedAt, closedAt }, change);
    }
  }
}
