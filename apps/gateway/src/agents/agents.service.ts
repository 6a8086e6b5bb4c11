import { Injectable } from '@nestjs/common';
import { auth, ticket, type Agent, type AgentWork } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { PresenceService } from '../presence/presence.service.js';

@Injectable()
export class AgentsService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly presence: PresenceService,
  ) {}

  async list(workspaceId: string, by: CallOptions): Promise<Agent[]> {
    const [{ items }, { roster }, work] = await Promise.all([
      this.rpc.call(auth.listStaff, {}, by),
      this.presence.look(workspaceId),
      this.work(by),
    ]);
    return items.map(({ id, name, avatarUrl }) => {
      const { load = 0, skills = [] } = work.get(id) ?? {};
      return { id, name, avatarUrl, presence: roster.get(id)?.status ?? 'offline', load, skills };
    });
  }

  /** While ticket-svc is away one can still assign by hand: nobody's load is known then. */
  private async work(by: CallOptions): Promise<ReadonlyMap<string, AgentWork>> {
    const { items } = await this.rpc.call(ticket.listAgentWork, {}, by).catch(() => ({ items: [] }));
    return new Map(items.map((each) => [each.id, each]));
  }
}
