import { Injectable } from '@nestjs/common';
import { chat, type MarkRead, type Unread } from '@switchboard/contracts';
import { Database, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { maySee } from '../conversations/access.policy.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import { Drafts } from '../conversations/drafts.js';
import { conversationNotFound } from '../conversations/not-found.js';

@Injectable()
export class ReadService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly drafts: Drafts,
  ) {}

  /** Moves the reader's cursor, never back and never beyond the end. A cursor that stays makes no fact and takes no lock. */
  markRead({ conversationId, upToSeq }: MarkRead, actor: UserActor): Promise<Unread> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, actor.workspaceId, conversationId);
      if (!row || !maySee(actor, row)) throw conversationNotFound();
      const members = await this.conversations.members(tx, actor.workspaceId, [conversationId]);
      const read = members.find(({ userId }) => userId === actor.userId)?.readSeq ?? 0;
      // The cursor is read after the row, and may be ahead of it by now.
      if (Math.min(upToSeq, row.lastSeq) <= read) return { unread: Math.max(0, row.lastSeq - read) };
      return { unread: await this.move(tx, conversationId, upToSeq, actor) };
    });
  }

  private async move(
    tx: EntityManager,
    conversationId: string,
    upToSeq: number,
    actor: UserActor,
  ): Promise<number> {
    const { workspaceId, userId, role } = actor;
    const draft = await this.drafts.open(tx, workspaceId, conversationId);
    if (!draft) throw conversationNotFound();
    const { lastSeq, publicVersion } = draft.conversation;
    const readSeq = Math.min(upToSeq, lastSeq);
    const before = draft.members.get(userId)?.readSeq ?? 0;
    if (readSeq <= before) return lastSeq - before;
    draft.bring({ userId, role }, readSeq);
    // Seen by all, but nothing was written: `updatedAt` stays.
    draft.change({ publicVersion: publicVersion + 1 });
    const readAt = draft.now.toISOString();
    draft.announcePrivately(chat.messageRead, ({ customer }) => ({
      conversationId,
      customerId: customer.id,
      userId,
      role,
      upToSeq: readSeq,
      unread: lastSeq - readSeq,
      readAt,
    }));
    await this.drafts.save(tx, draft);
    return lastSeq - readSeq;
  }
}
