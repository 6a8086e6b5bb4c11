import { Injectable } from '@nestjs/common';
import {
  chat,
  isStaff,
  LIMITS,
  type ListMessages,
  type Message as MessageDto,
  type MessagePage,
} from '@switchboard/contracts';
import { Database, fail, type JsonText, type UserActor, WithList } from '@switchboard/platform';
import { maySee } from '../conversations/access.policy.js';
import type { Member } from '../conversations/member.entity.js';
import { conversationNotFound } from '../conversations/not-found.js';
import type { SeenConversation } from '../conversations/seen.js';
import { presentFor, presentMessage } from './message.presenter.js';
import type { NamedMessage } from './seen.js';
import { fitting, inPlace, noteStretch } from './stretch.js';
import { type NoteStretch, type Stretch, ThreadRepository } from './thread.repository.js';

type Wanted = Stretch & { readonly afterNoteSeq?: number };

/** A stretch of a thread with what stands around it. */
export interface Thread {
  readonly conversation: SeenConversation;
  readonly members: readonly Member[];
  readonly items: readonly MessageDto[];
  /** The items as text. */
  readonly json: JsonText;
  /** The stretch was cut. */
  readonly more: boolean;
}

@Injectable()
export class ThreadService {
  constructor(
    private readonly database: Database,
    private readonly thread: ThreadRepository,
  ) {}

  async list(request: ListMessages, actor: UserActor): Promise<WithList<MessagePage>> {
    const { conversationId, limit = LIMITS.pageDefault, ...wanted } = request;
    if (wanted.afterSeq !== undefined && wanted.beforeSeq !== undefined) {
      const details = [{ field: 'beforeSeq', message: 'beforeSeq does not go with afterSeq' }];
      fail(chat.listMessages, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
    }
    const { conversation, json, more } = await this.read(conversationId, { ...wanted, limit }, actor);
    return new WithList('items', json, { more, lastSeq: conversation.lastSeq });
  }

  /**
   * A stretch in its order, as this reader may see it: for staff with the notes that stand in it. Everything is read in one
   * round trip, and thrown away again when the reader may not see it.
   */
  async read(id: string, wanted: Wanted, actor: UserActor): Promise<Thread> {
    const { workspaceId } = actor;
    const { limit, afterSeq } = wanted;
    const [[conversation], members, found] = await this.database.inOneTrip(workspaceId, (ask) =>
      Promise.all([
        this.thread.conversation(ask, workspaceId, id),
        this.thread.members(ask, workspaceId, id),
        this.thread.publicMessages(ask, id, { ...wanted, limit: limit + 1 }),
      ]),
    );
    if (!conversation || !maySee(actor, conversation)) throw conversationNotFound();
    const longer = found.length > limit;
    const catchingUp = afterSeq !== undefined;
    const shown = catchingUp ? found.slice(0, limit) : found.slice(-limit);
    const notes = isStaff(actor.role) ? await this.notes(id, noteStretch(shown, longer, wanted), actor) : [];
    const rows = inPlace([...shown, ...notes]);
    const surroundings = { members, names: namesIn(rows) };
    const items = rows.map((row) => presentFor(actor, presentMessage(row, surroundings)));
    const cut = fitting(items, catchingUp ? 'first' : 'last');
    const more = longer || notes.length === LIMITS.catchUp || cut.items.length < items.length;
    return { ...cut, conversation, members, more };
  }

  private notes(id: string, stretch: NoteStretch, { workspaceId }: UserActor): Promise<NamedMessage[]> {
    return this.database.inOneTrip(workspaceId, (ask) => this.thread.notes(ask, id, stretch));
  }
}

function namesIn(rows: readonly NamedMessage[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { senderId, senderName } of rows) {
    if (senderId !== null && senderName !== null) names.set(senderId, senderName);
  }
  return names;
}
