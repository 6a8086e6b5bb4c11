import { Injectable } from '@nestjs/common';
import {
  chat,
  isStaff,
  LIMITS,
  type ListMessages,
  type Message as MessageDto,
  type MessagePage,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { maySee } from '../conversations/access.policy.js';
import type { Conversation } from '../conversations/conversation.entity.js';
import { ConversationsRepository } from '../conversations/conversations.repository.js';
import type { Member } from '../conversations/member.entity.js';
import { conversationNotFound } from '../conversations/not-found.js';
import { presentFor, presentMessage } from './message.presenter.js';
import { MessagesRepository } from './messages.repository.js';
import { fitting, inPlace, noteStretch } from './stretch.js';
import { type Stretch, ThreadRepository } from './thread.repository.js';

type Wanted = Stretch & { readonly afterNoteSeq?: number };

@Injectable()
export class ThreadService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly thread: ThreadRepository,
  ) {}

  list(request: ListMessages, actor: UserActor): Promise<MessagePage> {
    const { conversationId, limit = LIMITS.pageDefault, afterSeq, beforeSeq, afterNoteSeq } = request;
    if (afterSeq !== undefined && beforeSeq !== undefined) {
      const details = [{ field: 'beforeSeq', message: 'beforeSeq does not go with afterSeq' }];
      fail(chat.listMessages, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
    }
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, conversationId);
      if (!row || !maySee(actor, row)) throw conversationNotFound();
      const members = await this.conversations.members(tx, workspaceId, [conversationId]);
      const wanted = { limit, afterSeq, beforeSeq, afterNoteSeq };
      return { ...(await this.read(tx, row, members, wanted, actor)), lastSeq: row.lastSeq };
    });
  }

  /** A stretch in its order, as this reader may see it: for staff with the notes that stand in it. */
  async read(
    tx: EntityManager,
    { workspaceId, id }: Conversation,
    members: readonly Member[],
    wanted: Wanted,
    actor: UserActor,
  ): Promise<{ items: MessageDto[]; more: boolean }> {
    const { limit, afterSeq } = wanted;
    const found = await this.thread.publicMessages(tx, id, { ...wanted, limit: limit + 1 });
    const more = found.length > limit;
    const catchingUp = afterSeq !== undefined;
    const shown = catchingUp ? found.slice(0, limit) : found.slice(-limit);
    const notes = isStaff(actor.role)
      ? await this.thread.notes(tx, id, noteStretch(shown, more, wanted))
      : [];
    const rows = inPlace([...shown, ...notes]);
    const surroundings = { members, names: await this.messages.names(tx, workspaceId, rows) };
    const items = rows.map((row) => presentFor(actor, presentMessage(row, surroundings)));
    const cut = fitting(items, catchingUp ? 'first' : 'last');
    return { items: cut, more: more || notes.length === LIMITS.catchUp || cut.length < items.length };
  }
}
