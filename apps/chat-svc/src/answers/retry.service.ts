import { Injectable } from '@nestjs/common';
import { chat, type Message as MessageDto, type Retry } from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { maySee } from '../conversations/access.policy.js';
import type { Draft } from '../conversations/draft.js';
import { Drafts } from '../conversations/drafts.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { presentFor, presentMessage } from '../messages/message.presenter.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { isRetryable } from './answer-rules.js';
import { discardPending, settle } from './settle.js';

@Injectable()
export class RetryService {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly messages: MessagesRepository,
  ) {}

  /** Asks the assistant again: ai-svc hears of it by the fact that the answer is pending. */
  retry({ conversationId, messageId }: Retry, actor: UserActor): Promise<MessageDto> {
    return this.change(conversationId, actor, async (draft, tx) => {
      const question = messageId
        ? await this.messages.find(tx, conversationId, messageId)
        : await this.messages.newestQuestion(tx, conversationId);
      if (!question && messageId) fail(chat.retry, 'NOT_FOUND', 'There is no such message');
      if (!question || !isRetryable(draft.conversation, question)) {
        return fail(chat.retry, 'NOTHING_TO_RETRY', 'There is no answer to ask for again');
      }
      const asked = settle(draft, question, 'pending');
      const names = new Map([[draft.conversation.customerId, draft.conversation.customerName]]);
      return presentFor(actor, presentMessage(asked, { members: [...draft.members.values()], names }));
    });
  }

  /** Stops what is being written: it can't land any more, and ai-svc cancels it when it hears of it. */
  stop(conversationId: string, actor: UserActor): Promise<void> {
    return this.change(conversationId, actor, (draft) => discardPending(draft, 'stopped'));
  }

  private change<T>(
    conversationId: string,
    actor: UserActor,
    command: (draft: Draft, tx: EntityManager) => Promise<T> | T,
  ): Promise<T> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      if (!draft || !maySee(actor, draft.conversation)) throw conversationNotFound();
      const result = await command(draft, tx);
      await this.drafts.save(tx, draft);
      return result;
    });
  }
}
