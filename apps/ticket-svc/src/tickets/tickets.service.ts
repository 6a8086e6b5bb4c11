import { Injectable } from '@nestjs/common';
import {
  isStaff,
  type SetTicketStatus,
  ticket as contract,
  type Ticket,
  type UpdateTicket,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { mayCustomerMove, moved } from './ticket.js';
import { doerOf, TicketCommands } from './ticket-commands.js';
import { ticketClosed, ticketNotFound } from './ticket-faults.js';
import { maySee, requireAdmin } from './ticket.policy.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketWriter } from './ticket-writer.js';

@Injectable()
export class TicketsService {
  constructor(
    private readonly database: Database,
    private readonly commands: TicketCommands,
    private readonly tickets: TicketsRepository,
    private readonly writer: TicketWriter,
  ) {}

  get(id: string, actor: UserActor): Promise<Ticket> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const row = await this.tickets.find(tx, actor.workspaceId, id);
      if (!row || !maySee(actor, row)) throw ticketNotFound();
      return this.commands.present(tx, row, actor);
    });
  }

  /** Customers change the words of their own as long as it isn't closed. */
  update(request: UpdateTicket, actor: UserActor): Promise<Ticket> {
    const { id: _, version: __, dueAt, tags, ...given } = request;
    const staff = isStaff(actor.role);
    const internal = [tags, dueAt, given.priority].some((value) => value !== undefined);
    if (!staff && internal)
      fail(contract.updateTicket, 'FORBIDDEN', 'Priority, tags and due date are for staff');
    return this.commands.run(request, actor, (tx, held) => {
      const { ticket } = held;
      if (!staff && ticket.status === 'closed') ticketClosed();
      const changed = {
        title: given.title ?? ticket.title,
        description: given.description ?? ticket.description,
        priority: given.priority ?? ticket.priority,
        tags: tags ? [...new Set(tags)] : ticket.tags,
        dueAt: dueAt === undefined ? ticket.dueAt : dateOf(dueAt),
      };
      return this.writer.save(tx, held, changed, { fact: contract.ticketUpdated, actor: doerOf(actor) });
    });
  }

  setStatus(request: SetTicketStatus, actor: UserActor): Promise<Ticket> {
    const { status } = request;
    return this.commands.run(request, actor, (tx, held) => {
      const { ticket, now } = held;
      if (!isStaff(actor.role) && !mayCustomerMove(ticket.status, status))
        fail(contract.setTicketStatus, 'FORBIDDEN', 'You can close your ticket, and open it again');
      const move = moved(ticket, status, now);
      if (!move.ok) {
        const message = `From ${ticket.status} it can't become ${status}`;
        fail(contract.setTicketStatus, 'ILLEGAL_STATUS', message, { data: { allowed: move.allowed } });
      }
      const { resolvedAt, closedAt } = move.progress;
      const change = { fact: contract.ticketStatusChanged, actor: doerOf(actor) };
      return this.writer.save(tx, held, { status, resolvedAt, closedAt }, change);
    });
  }

  async delete(id: string, actor: UserActor): Promise<void> {
    requireAdmin(actor);
    await this.commands.run({ id }, actor, (tx, held) =>
      this.writer.save(
        tx,
        held,
        { deletedAt: held.now },
        {
          fact: contract.ticketDeleted,
          actor: doerOf(actor),
          besides: [{ field: 'deleted', from: null, to: null }],
        },
      ),
    );
  }
}

const dateOf = (time: string | null): Date | null => (time === null ? null : new Date(time));
