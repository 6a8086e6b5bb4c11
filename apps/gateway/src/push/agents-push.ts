import { Injectable } from '@nestjs/common';
import type { ConversationChanged } from '@switchboard/contracts';
import { PresenceOfSockets } from '../presence/presence-of-sockets.js';
import { RoomPush } from '../rooms/room-push.js';

/** Who of the staff came into a conversation and who left it, by takeover, assignment or handback. */
@Injectable()
export class AgentsPush {
  constructor(
    private readonly push: RoomPush,
    private readonly presence: PresenceOfSockets,
  ) {}

  changed(workspaceId: string, { conversation, agent, previousAgent }: ConversationChanged): void {
    const { id: conversationId, customer } = conversation;
    if (agent?.id === previousAgent?.id) return;
    if (previousAgent) {
      this.push.both(conversationId, 'conversation:agent_left', { conversationId, agent: previousAgent });
    }
    if (!agent) return;
    this.push.both(conversationId, 'conversation:agent_joined', { conversationId, agent });
    void this.presence.introduce(workspaceId, customer.id, agent.id);
  }
}
