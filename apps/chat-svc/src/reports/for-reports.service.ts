import { Injectable } from '@nestjs/common';
import { chat, type ReportedConversation, type ReportTarget } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { MessagesRepository } from '../messages/messages.repository.js';

/** What can be reported, as ticket-svc needs it. It makes sure who may ask. */
@Injectable()
export class ForReportsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  find({ workspaceId, conversationId, messageId }: ReportTarget): Promise<ReportedConversation> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, conversationId);
      if (!row) throw conversationNotFound();
      const message = messageId ? await this.messages.find(tx, conversationId, messageId) : null;
      if (messageId && !message) fail(chat.findForReport, 'NOT_FOUND', 'There is no such message');
      const { customerId, assignedTo, assignedName } = row;
      const assignedAgent = assignedTo ? { id: assignedTo, name: assignedName ?? '' } : null;
      return { customerId, assignedAgent, isNote: message?.noteSeq != null };
    });
  }
}
