import { Injectable } from '@nestjs/common';
import { chat, type ConversationChanged } from '@switchboard/contracts';
import { OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/notifications.js';

/** Whoever got a conversation from somebody else, or from routing, is told of it. A ticket's is the ticket's news. */
@Injectable()
export class OnAssigned {
  constructor(private readonly notifications: Notifications) {}

  @OnEvent(chat.assigned, { consumer: 'ticket-routing', when: ({ agent }) => Boolean(agent) })
  async assigned(
    tx: EntityManager,
    { agent, by, conversation }: ConversationChanged,
    { workspaceid: workspaceId }: { readonly workspaceid: string },
  ): Promise<void> {
    if (!agent || conversation.channel === 'ticket') return;
    const { id: conversationId, number, title, customer } = conversation;
    const label = `#${number} ${title ?? customer.name}`;
    const to = { userIds: [agent.id] };
    await this.notifications.tell(tx, {
      workspaceId,
      kind: 'conversation_assigned',
      to,
      by,
      conversationId,
      label,
    });
  }
}
