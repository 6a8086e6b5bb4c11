import { Controller, Get } from '@nestjs/common';
import { Agent, PageQuery, auth, ticket } from '@switchboard/contracts';
import type { CallOptions, UserActor } from '@switchboard/platform';
import { By, Me } from '../http/caller.js';
import { QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';
import { AgentsService } from './agents.service.js';

@Controller('api/agents')
export class AgentsController {
  constructor(private readonly agents: AgentsService) {}

  @Get()
  @Route({
    who: 'staff',
    does: 'Whom a conversation can be assigned to',
    data: { page: Agent },
    calls: [auth.listStaff, ticket.listAgentWork],
  })
  async list(
    @QueryOf(PageQuery) query: PageQuery,
    @Me() { workspaceId }: UserActor,
    @By() by: CallOptions,
  ): Promise<Listed<Agent>> {
    return pageOf(await this.agents.list(workspaceId, by), ({ id }) => id, query);
  }
}
