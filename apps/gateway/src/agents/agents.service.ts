import { Injectable } from '@nestjs/common';
import { auth, type Agent } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { PresenceService } from '../presence/presence.service.js';

@Injectable()
export class AgentsService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly presence: PresenceService,
  ) {}

  /** Load and skills come with routing: until then nobody has any. */
  async list(workspaceId: string, by: CallOptions): Promise<Agent[]> {
    const [{ items }, { roster }] = await Promise.all([
      this.rpc.call(auth.listStaff, {}, by),
      this.presence.look(workspaceId),
    ]);
    return items.map(({ id, name, avatarUrl }) => {
      return { id, name, avatarUrl, presence: roster.get(id)?.status ?? 'offline', load: 0, skills: [] };
    });
  }
}
