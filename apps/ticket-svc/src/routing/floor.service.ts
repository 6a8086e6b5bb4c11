import { Injectable } from '@nestjs/common';
import { type AgentWorkList, type Floor, isStaff, ticket } from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { AgentsRepository } from './agents.repository.js';
import { mayHaveWork } from './availability.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { presentFloor, presentWork } from './routing.presenter.js';
import { RoutingSettingsRepository } from './settings.repository.js';
import { WaitingTicketsRepository } from './waiting-tickets.repository.js';

/** Who is on, and what waits. */
@Injectable()
export class FloorService {
  constructor(
    private readonly database: Database,
    private readonly agents: AgentsRepository,
    private readonly conversations: RoutedConversationsRepository,
    private readonly tickets: WaitingTicketsRepository,
    private readonly settings: RoutingSettingsRepository,
  ) {}

  async floor({ role, workspaceId }: UserActor): Promise<Floor> {
    if (!isStaff(role)) fail(ticket.floor, 'FORBIDDEN', 'The floor is for staff');
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const [settings, staff, queues, waitingTickets] = await Promise.all([
        this.settings.find(tx, workspaceId),
        this.agents.staff(tx, workspaceId),
        this.conversations.queues(tx, workspaceId),
        this.tickets.count(tx, workspaceId),
      ]);
      return presentFloor({
        settings,
        staff: staff.filter(mayHaveWork),
        queues,
        waitingTickets,
        at: new Date(),
      });
    });
  }

  async work({ role, workspaceId }: UserActor): Promise<AgentWorkList> {
    if (!isStaff(role)) fail(ticket.listAgentWork, 'FORBIDDEN', 'The floor is for staff');
    const staff = await this.database.inWorkspace(workspaceId, (tx) => this.agents.staff(tx, workspaceId));
    return { items: staff.filter(mayHaveWork).map(presentWork) };
  }
}
