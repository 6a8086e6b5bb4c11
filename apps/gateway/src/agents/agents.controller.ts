import { Controller, Get } from '@nestjs/common';
import { Agent, auth, ticket } from '@switchboard/contracts';
import type { CallOptions, UserActor } from '@switchboard/platform';
import { By, Me } from '../http/caller.js';
import { Route } from '../http/route.js';
import { AgentsService } from './agents.service.js';

@Controller('api/agents')
export class AgentsController {
  constructor(private readonly agents: AgentsService) {}

  @Get()
  @Route({
    who: 'staff',
    does: 'Whom a conversation can be assigned to',
    data: { list: Agent },
    calls: [auth.listStaff, ticket.listAgentWork],
  })
  list(@Me() { workspaceId }: UserActor, @By() by: CallOptions): Promise<Agent[]> {
    return this.agents.list(workspaceId, by);
  }
}
