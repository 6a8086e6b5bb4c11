import { Injectable } from '@nestjs/common';
import { ticket, type TicketChanged } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { ConversationsRepository } from '../conversations/conversations.repository.js';

const consumer = 'chat-tickets';
const concerns = { consumer, when: ({ ticket }: TicketChanged): boolean => ticket.ownsConversation };

/** Closes the conversation made for a ticket to its customer while the ticket is closed, and opens it again. */
@Injectable()
export class OnTicketChanged {
  constructor(private readonly conversations: ConversationsRepository) {}

  @OnEvent(ticket.ticketStatusChanged, concerns)
  moved(tx: EntityManager, { ticket }: TicketChanged, { workspaceid, sequence }: Fact): Promise<void> {
    const locked = ticket.status === 'closed';
    const target = { workspaceId: workspaceid, id: ticket.conversationId };
    return this.conversations.lockFor(tx, target, { locked, ticketVersion: sequence });
  }
}
