import { Injectable } from '@nestjs/common';
import { Outbox, Timers } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { MessagesRepository } from '../messages/messages.repository.js';
import { WorkspacesRepository } from '../people/workspaces.repository.js';
import { ConversationsRepository } from './conversations.repository.js';
import { CountersRepository } from './counters.repository.js';
import type { Conversation } from './conversation.entity.js';
import { Draft } from './draft.js';
import { isCommanded } from './is-commanded.js';
import { countersMoved } from './views.js';

/** The timer of a snoozed conversation; its key is the conversation's id. */
export const SNOOZE_OVER = 'snooze-over';

/** How many of the customer's messages a note for the agent is made from. */
const RECENT = 3;

/** Opens conversations for change under their row's lock, and writes what came of it in one go. */
@Injectable()
export class Drafts {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly counters: CountersRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly outbox: Outbox,
    private readonly timers: Timers,
  ) {}

  /** Everything but the row itself is read in statements of their own, whose snapshots were taken after the lock. */
  async open(tx: EntityManager, workspaceId: string, id: string): Promise<Draft | null> {
    const conversation = await this.conversations.lock(tx, workspaceId, id);
    if (!conversation) return null;
    const [now, members, pending, recent, automaticHandoff] = await Promise.all([
      this.conversations.now(tx),
      this.conversations.members(tx, workspaceId, [id]),
      this.messages.pending(tx, id),
      this.messages.recentOfCustomer(tx, id, RECENT),
      this.workspaces.automaticHandoff(tx, workspaceId),
    ]);
    return new Draft({ conversation, members, pending, recent, automaticHandoff, now });
  }

  /** Facts are queued in the order of their versions; the counters come last, since everybody waits for them. */
  async save(tx: EntityManager, draft: Draft): Promise<void> {
    const { conversation, locked, added, changed } = draft;
    const before = locked.conversation;
    if (conversation.version === before.version) return;
    if (isCommanded(before, conversation)) draft.change({ commandVersion: conversation.version });
    const addedIds = new Set(added.map(({ id }) => id));
    const settled = [...changed.values()].filter(({ id }) => !addedIds.has(id));
    await Promise.all([
      this.messages.insert(
        tx,
        added.map((message) => changed.get(message.id) ?? message),
      ),
      ...settled.map((message) => this.messages.updateAnswer(tx, message)),
      this.conversations.update(tx, conversation),
      this.saveMembers(tx, draft),
      ...(conversation.title === before.title ? [] : [this.conversations.index(tx, conversation)]),
      ...draft.announcements.map((announce) => announce(tx, this.outbox)),
      this.setAlarm(tx, before, conversation),
    ]);
    await this.counters.move(tx, conversation.workspaceId, countersMoved(before, conversation));
  }

  /** A conversation that isn't there yet. */
  async create(tx: EntityManager, draft: Draft): Promise<void> {
    const { conversation } = draft;
    await Promise.all([
      this.conversations.insert(tx, conversation),
      this.conversations.index(tx, conversation),
      this.saveMembers(tx, draft),
      ...draft.announcements.map((announce) => announce(tx, this.outbox)),
    ]);
    await this.counters.move(tx, conversation.workspaceId, countersMoved(null, conversation));
  }

  /** Wakes a snoozed one in time. */
  private async setAlarm(
    tx: EntityManager,
    before: Conversation,
    { workspaceId, id: key, snoozedUntil, deletedAt }: Conversation,
  ): Promise<void> {
    const at = deletedAt ? null : snoozedUntil;
    if (at?.getTime() === before.snoozedUntil?.getTime()) return;
    if (at) await this.timers.set(tx, { name: SNOOZE_OVER, key, workspaceId, at });
    else await this.timers.cancel(tx, SNOOZE_OVER, key);
  }

  private saveMembers(tx: EntityManager, { members, locked }: Draft): Promise<void> {
    const known = new Set(locked.members);
    return this.conversations.saveMembers(
      tx,
      [...members.values()].filter((member) => !known.has(member)),
    );
  }
}
