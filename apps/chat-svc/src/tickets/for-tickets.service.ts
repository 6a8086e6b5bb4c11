import { Injectable } from '@nestjs/common';
import type { FindForTicket, OpenForTicket, TicketConversation } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { Conversation } from '../conversations/conversation.entity.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { CreateService } from '../conversations/create.service.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { isUniqueViolation } from '../messages/unique-violation.js';
import { PeopleRepository } from '../people/people.repository.js';

/** Conversations as ticket-svc needs them. It has made sure who may ask. */
@Injectable()
export class ForTicketsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly creation: CreateService,
    private readonly people: PeopleRepository,
  ) {}

  find({ workspaceId, conversationId, linking }: FindForTicket): Promise<TicketConversation> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, conversationId);
      if (!row) throw conversationNotFound();
      if (!linking) await this.conversations.takeTicket(tx, workspaceId, conversationId);
      return present(row);
    });
  }

  /** Made once: whoever asks again, or at the same time, is told of the one that is there. */
  async open(request: OpenForTicket): Promise<TicketConversation> {
    const { workspaceId, conversationId } = request;
    const known = await this.known(workspaceId, conversationId);
    if (known) return present(known);
    try {
      return await this.database.inWorkspace(workspaceId, (tx) => this.make(tx, request));
    } catch (error) {
      const made = isUniqueViolation(error) && (await this.known(workspaceId, conversationId));
      if (!made) throw error;
      return present(made);
    }
  }

  private async make(tx: EntityManager, request: OpenForTicket): Promise<TicketConversation> {
    const { workspaceId, conversationId: id, title, customer, createdBy, locked, ticketVersion } = request;
    const [assistant, maker] = await Promise.all([
      this.creation.assistant(tx, workspaceId),
      this.people.find(tx, workspaceId, createdBy),
    ]);
    const by = maker && { id: maker.userId, name: maker.name, role: maker.role };
    const byStaff = createdBy !== customer.id;
    const given = { workspaceId, id, title, channel: 'ticket', customer } as const;
    const { conversation } = await this.creation.make(tx, { ...given, byStaff, assistant, by });
    // What happened to the ticket before the conversation was there found nothing to lock.
    await this.conversations.lockFor(tx, { workspaceId, id }, { locked, ticketVersion });
    return present(conversation);
  }

  private known(workspaceId: string, id: string): Promise<Conversation | null> {
    return this.database.inWorkspace(workspaceId, (tx) => this.conversations.find(tx, workspaceId, id));
  }
}

const present = ({
  id,
  number,
  customerId,
  customerName,
  assistantId,
}: Conversation): TicketConversation => ({
  conversationId: id,
  number,
  customer: { id: customerId, name: customerName },
  assistantId,
});
