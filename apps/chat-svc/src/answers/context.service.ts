import { Injectable } from '@nestjs/common';
import { type AnswerContext, LIMITS, type OfConversation } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { presentMessage } from '../messages/message.presenter.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { ThreadRepository } from '../messages/thread.repository.js';

@Injectable()
export class ContextService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly thread: ThreadRepository,
  ) {}

  /** What an answer is written from. The epoch is read before the messages: what changes meanwhile makes the answer stale. */
  context({ workspaceId, conversationId }: OfConversation): Promise<AnswerContext> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, conversationId);
      if (!row) throw conversationNotFound();
      const pending = row.handler === 'assistant' ? await this.messages.pending(tx, conversationId) : [];
      const question = pending.at(-1) ?? null;
      const history = question
        ? await this.thread.before(tx, conversationId, question.seq ?? 0, LIMITS.contextMessages)
        : [];
      const names = await this.messages.names(tx, workspaceId, question ? [...history, question] : history);
      const surroundings = { members: [], names };
      return {
        question: question && presentMessage(question, surroundings),
        history: history.map((message) => presentMessage(message, surroundings)),
        epoch: row.epoch,
        customerId: row.customerId,
        customerName: row.customerName,
        assistantId: row.assistantId,
        waiting: row.waitingSince !== null,
        unknownInARow: row.unknownInRow,
        frustratedInARow: row.frustratedInRow,
      };
    });
  }
}
