import { Injectable } from '@nestjs/common';
import {
  type AssignTicket,
  type EscalateTicket,
  isStaff,
  type PersonRef,
  ticket as contract,
  type Ticket,
} from '@switchboard/contracts';
import { type Call, Database, fail, Idempotency, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import { raised } from './ticket.js';
import { doerOf, TicketCommands } from './ticket-commands.js';
import { alreadyAssigned, ticketClosed } from './ticket-faults.js';
import type { TicketEntity } from './ticket.entity.js';
import { requireStaff } from './ticket.policy.js';
import { TicketNews } from './ticket-news.js';
import { type Held, TicketWriter } from './ticket-writer.js';

@Injectable()
export class TicketAssignmentService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly commands: TicketCommands,
    private readonly people: PeopleRepository,
    private readonly writer: TicketWriter,
    private readonly news: TicketNews,
  ) {}

  /** To a colleague, to oneself, or back into the queue. What somebody else has is taken only by force. */
  async assign(request: AssignTicket, actor: UserActor): Promise<Ticket> {
    requireStaff(actor);
    const { agentId, force = false } = request;
    return this.commands.run(request, actor, async (tx, held) => {
      const { assigneeId, assigneeName } = held.ticket;
      const toMe = agentId === actor.userId;
      if (toMe && assigneeId && assigneeId !== agentId && !force)
        alreadyAssigned({ id: assigneeId, name: assigneeName ?? '' });
      return this.giveTo(tx, held, agentId === null ? null : await this.agent(tx, agentId, actor), actor);
    });
  }

  /** One priority up; who is to have it from now on is part of the same transaction. */
  async escalate(request: EscalateTicket, call: Call<UserActor>): Promise<Ticket> {
    const { actor } = call;
    requireStaff(actor);
    return this.database.inWorkspace(actor.workspaceId, (tx) =>
      this.idempotency.once(tx, call, contract.escalateTicket, request, () =>
        this.commands.runIn(tx, request, actor, (_, held) => this.escalateHeld(tx, held, request, actor)),
      ),
    );
  }

  private async escalateHeld(
    tx: EntityManager,
    held: Held,
    { reason, assigneeId }: EscalateTicket,
    actor: UserActor,
  ): Promise<TicketEntity> {
    const { ticket, now } = held;
    if (ticket.status === 'closed') ticketClosed();
    const agent = assigneeId === undefined ? null : await this.agent(tx, assigneeId, actor);
    const changed = { priority: raised(ticket.priority), escalatedAt: now };
    const escalated = await this.writer.save(tx, held, changed, {
      fact: contract.ticketEscalated,
      actor: doerOf(actor),
      besides: [{ field: 'escalated', from: null, to: reason ?? null }],
    });
    await this.news.escalated(tx, escalated, doerOf(actor));
    return agent ? this.giveTo(tx, { ticket: escalated, now }, agent, actor) : escalated;
  }

  /** What a person decides has no automatic reason. */
  private async giveTo(
    tx: EntityManager,
    held: Held,
    agent: PersonRef | null,
    actor: UserActor,
  ): Promise<TicketEntity> {
    if (held.ticket.assigneeId === (agent?.id ?? null)) return held.ticket;
    const changed = {
      assigneeId: agent?.id ?? null,
      assigneeName: agent?.name ?? null,
      assignedBecause: null,
    };
    const by = doerOf(actor);
    const given = await this.writer.save(tx, held, changed, { fact: contract.ticketAssigned, actor: by });
    await this.news.assigned(tx, given, by);
    return given;
  }

  private async agent(tx: EntityManager, id: string, actor: UserActor): Promise<PersonRef> {
    // The facts of somebody new may still be on their way; their token is not.
    if (id === actor.userId) return { id, name: actor.name };
    const person = await this.people.find(tx, actor.workspaceId, id);
    if (person?.isActive && isStaff(person.role)) return { id, name: person.name };
    return fail(contract.assignTicket, 'NOT_FOUND', 'There is no such agent');
  }
}
