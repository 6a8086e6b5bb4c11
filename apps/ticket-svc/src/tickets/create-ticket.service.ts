import { Injectable } from '@nestjs/common';
import { type CreateTicket, ticket as contract, type Ticket } from '@switchboard/contracts';
import { type Call, Database, Idempotency, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { BEGUN } from './ticket.js';
import { doerOf, TicketCommands } from './ticket-commands.js';
import type { TicketEntity } from './ticket.entity.js';
import { TicketOpenings } from './ticket-openings.js';
import { type Subject, TicketSubjects } from './ticket-subject.service.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketWriter } from './ticket-writer.js';

@Injectable()
export class CreateTicketService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly subjects: TicketSubjects,
    private readonly commands: TicketCommands,
    private readonly tickets: TicketsRepository,
    private readonly writer: TicketWriter,
    private readonly openings: TicketOpenings,
  ) {}

  /** Once this answers the ticket is kept; a conversation that could not be made now is made a moment later. */
  async create(request: CreateTicket, call: Call<UserActor>): Promise<Ticket> {
    const { actor } = call;
    const subject = await this.subjects.of(request, call);
    const ticket = await this.database.inWorkspace(actor.workspaceId, (tx) =>
      this.idempotency.once(tx, call, contract.createTicket, request, async () => {
        const row = await this.newTicket(tx, request, subject, actor);
        await this.writer.create(tx, row, doerOf(actor));
        return this.commands.present(tx, row, actor);
      }),
    );
    if (!subject.conversation) await this.openings.tryToOpen(actor.workspaceId, ticket.id);
    return ticket;
  }

  private async newTicket(
    tx: EntityManager,
    { title, description, priority = 'medium', tags = [] }: CreateTicket,
    { customer, conversation }: Subject,
    { workspaceId, userId }: UserActor,
  ): Promise<TicketEntity> {
    const number = await this.tickets.nextNumber(tx, workspaceId);
    const now = await this.tickets.now(tx);
    return {
      ...BEGUN,
      ...{ workspaceId, id: uuid(), number, version: 1, publicVersion: 1 },
      ...{ title, description, priority, tags: [...new Set(tags)] },
      ...{ customerId: customer.id, customerName: customer.name },
      ...{ assigneeId: null, assigneeName: null, assignedBecause: null },
      conversationId: conversation?.conversationId ?? uuid(),
      linkedConversations: [],
      ownsConversation: conversation === null,
      opening: conversation === null,
      assistantId: conversation?.assistantId ?? null,
      createdBy: userId,
      ...{ dueAt: null, escalatedAt: null, createdAt: now, updatedAt: now, deletedAt: null },
    };
  }
}
