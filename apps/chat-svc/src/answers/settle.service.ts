import { Injectable } from '@nestjs/common';
import { chat, type RenewAnswer, type SettleAnswer } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import { Drafts } from '../conversations/drafts.js';
import { handOff } from '../conversations/hand-off.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { MessagesRepository } from '../messages/messages.repository.js';
import { writeSystemLine } from '../messages/write-message.js';
import { settling } from './answer-rules.js';
import { discardPending, settle } from './settle.js';

@Injectable()
export class SettleService {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly messages: MessagesRepository,
  ) {}

  /** An answer that will not come. Said twice, it is done once. */
  settle({
    workspaceId,
    conversationId,
    messageId,
    epoch,
    status,
    reason,
    handoff,
  }: SettleAnswer): Promise<void> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      const question = draft && (await this.messages.find(tx, conversationId, messageId));
      if (!question) throw conversationNotFound();
      if (question.answerStatus === status) return;
      const verdict = settling(draft.conversation, question, epoch);
      if (verdict !== 'OK') fail(chat.settleAnswer, 'STALE_ANSWER', 'Nobody waits for this answer');
      discardPending(draft, 'superseded', question.seq ?? 0);
      settle(draft, question, status, reason);
      if (status === 'failed') writeSystemLine(draft, 'answer_failed');
      if (handoff) handOff(draft, handoff, null);
      await this.drafts.save(tx, draft);
    });
  }

  /** A sign of life: the sweep leaves the answer alone for another while. */
  renew({ workspaceId, conversationId, messageId }: RenewAnswer): Promise<void> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      if (await this.messages.renewAnswer(tx, conversationId, messageId)) return;
      const question = await this.messages.find(tx, conversationId, messageId);
      if (!question) throw conversationNotFound();
      fail(chat.renewAnswer, 'STALE_ANSWER', 'Nobody waits for this answer');
    });
  }
}
