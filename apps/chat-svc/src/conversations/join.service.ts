import { Injectable } from '@nestjs/common';
import { type JoinBody, type Joined, LIMITS } from '@switchboard/contracts';
import { Database, type UserActor } from '@switchboard/platform';
import { ThreadService } from '../messages/thread.service.js';
import { maySee } from './access.policy.js';
import { presentConversation } from './conversation.presenter.js';
import { ConversationsRepository } from './conversations.repository.js';
import { conversationNotFound } from './not-found.js';

@Injectable()
export class JoinService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly thread: ThreadService,
  ) {}

  /** May the caller be in the room, and what has it missed? Changes nothing. */
  join({ conversationId, afterSeq, afterNoteSeq }: JoinBody, actor: UserActor): Promise<Joined> {
    const { workspaceId } = actor;
    const limit = afterSeq === undefined ? LIMITS.joinTail : LIMITS.catchUp;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, conversationId);
      if (!row || !maySee(actor, row)) throw conversationNotFound();
      const members = await this.conversations.members(tx, workspaceId, [conversationId]);
      const { items, more } = await this.thread.read(
        tx,
        row,
        members,
        { limit, afterSeq, afterNoteSeq },
        actor,
      );
      const newest = items.reduce((seq, message) => Math.max(seq, message.seq ?? 0), row.lastSeq);
      return {
        conversation: presentConversation(row, members, actor),
        messages: items,
        lastSeq: newest,
        more,
      };
    });
  }
}
