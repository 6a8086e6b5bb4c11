import { Injectable } from '@nestjs/common';
import { chat, type MessageFact } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Notifications } from './notifications.js';

const forSomebody = ({ message }: MessageFact): boolean => (message.mentions ?? []).length > 0;

/** Who is mentioned in a note is told of it: where it stands, not what it says. */
@Injectable()
export class OnNoteCreated {
  constructor(private readonly notifications: Notifications) {}

  @OnEvent(chat.noteCreated, { consumer: 'ticket-mentions', when: forSomebody })
  mentioned(tx: EntityManager, { message, conversation }: MessageFact, { workspaceid }: Fact): Promise<void> {
    const { id: messageId, sender, mentions } = message;
    return this.notifications.tell(tx, {
      workspaceId: workspaceid,
      kind: 'mention',
      to: { userIds: mentions },
      by: sender,
      conversationId: conversation.id,
      messageId,
      label: conversation.title,
    });
  }
}
