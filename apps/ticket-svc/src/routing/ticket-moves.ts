import { Injectable } from '@nestjs/common';
import type { AssignedBecause } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { PeopleRepository } from '../people/people.repository.js';
import { AutomaticAssignments } from '../tickets/automatic-assignments.js';
import { AgentsRepository } from './agents.repository.js';

export interface TicketMove {
  readonly workspaceId: string;
  readonly ticketId: string;
  readonly to: string;
  readonly because: AssignedBecause;
}

/** Tickets stand in this database: what is decided is so in one transaction, or a person was faster. */
@Injectable()
export class TicketMoves {
  constructor(
    private readonly database: Database,
    private readonly tickets: AutomaticAssignments,
    private readonly people: PeopleRepository,
    private readonly agents: AgentsRepository,
  ) {}

  assign({ workspaceId, ticketId, to, because }: TicketMove): Promise<'done' | 'stale' | 'unknown-agent'> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const person = await this.people.find(tx, workspaceId, to);
      if (!person) return 'unknown-agent';
      const agent = { id: to, name: person.name };
      if (!(await this.tickets.assign(tx, workspaceId, { ticketId, agent, because }))) return 'stale';
      await this.agents.given(tx, workspaceId, to);
      return 'done';
    });
  }

  /** `before`: only what they had at that time already. */
  async release(
    workspaceId: string,
    agentId: string,
    because: AssignedBecause,
    before: Date | null,
  ): Promise<void> {
    await this.database.inWorkspace(workspaceId, (tx) =>
      this.tickets.release(tx, workspaceId, agentId, { because, before }),
    );
  }
}
