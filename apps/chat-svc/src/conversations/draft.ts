import type { EventContract, ConversationFact } from '@switchboard/contracts';
import type { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { Message } from '../messages/message.entity.js';
import type { ConversationState } from './conversation-state.js';
import type { Conversation } from './conversation.entity.js';
import { presentFact } from './conversation.presenter.js';
import type { Member } from './member.entity.js';

/** A conversation as it was when its row was locked. */
export interface Locked {
  readonly conversation: Conversation;
  readonly members: readonly Member[];
  /** Customer's messages whose answers are awaited, oldest first. */
  readonly pending: readonly Message[];
  /** The customer's last messages, oldest first: what a note for the agent is made from. */
  readonly recent: readonly Message[];
  /** The workspace wants "I don't know" or frustration twice in a row to hand off. */
  readonly automaticHandoff: boolean;
  /** The database's time after the lock was had, so times rise with versions. */
  readonly now: Date;
}

type Announcement = (tx: EntityManager, outbox: Outbox) => Promise<unknown>;

export function stateOf(row: Conversation): ConversationState {
  const { status, handler, epoch, assignedTo, assignedName } = row;
  const { waitingSince, handoffReason, resolvedAt, snoozedUntil } = row;
  const assigned = assignedTo ? { id: assignedTo, name: assignedName ?? '' } : null;
  return { status, handler, epoch, assigned, waitingSince, handoffReason, resolvedAt, snoozedUntil };
}

/**
 * A locked conversation while a command changes it. Pure: what comes together here is written in one go by `Drafts`. Every
 * fact gets a version of its own and shows the conversation as it is at that moment.
 */
export class Draft {
  readonly conversation: Conversation;
  readonly members: Map<string, Member>;
  readonly added: Message[] = [];
  /** Messages whose answer's state has changed, by id. */
  readonly changed = new Map<string, Message>();
  readonly announcements: Announcement[] = [];
  pending: Message[];

  constructor(readonly locked: Locked) {
    this.conversation = { ...locked.conversation };
    this.members = new Map(locked.members.map((member) => [member.userId, member]));
    this.pending = [...locked.pending];
  }

  get now(): Date {
    return this.locked.now;
  }

  get state(): ConversationState {
    return stateOf(this.conversation);
  }

  set state({ assigned, ...state }: ConversationState) {
    this.change({ ...state, assignedTo: assigned?.id ?? null, assignedName: assigned?.name ?? null });
  }

  change(fields: Partial<Conversation>): void {
    Object.assign(this.conversation, fields);
  }

  /** A fact that everyone in the conversation may know of. */
  announce<Payload extends object>(
    contract: EventContract<Payload>,
    payload: (conversation: ConversationFact) => NoInfer<Payload>,
  ): void {
    this.change({ publicVersion: this.conversation.publicVersion + 1, updatedAt: this.now });
    this.announcePrivately(contract, payload);
  }

  /** A fact for staff: the version that customers see stays. */
  announcePrivately<Payload extends object>(
    contract: EventContract<Payload>,
    payload: (conversation: ConversationFact) => NoInfer<Payload>,
  ): void {
    const { workspaceId } = this.conversation;
    const sequence = this.conversation.version + 1;
    this.change({ version: sequence });
    const data = payload(presentFact(this.conversation));
    this.announcements.push((tx, outbox) => outbox.add(tx, contract, { workspaceId, sequence, data }));
  }

  /** Makes someone a member, or moves their read cursor forward. */
  bring({ userId, role }: Pick<Member, 'userId' | 'role'>, readSeq = 0): void {
    const { workspaceId, id: conversationId } = this.conversation;
    const known = this.members.get(userId);
    if (known && known.readSeq >= readSeq) return;
    const readAt = readSeq > 0 ? this.now : null;
    this.members.set(userId, { workspaceId, conversationId, userId, role, readSeq, readAt });
  }

  /** Whoever had read everything has also read what came of their own command. */
  keepUp(userId: string): void {
    const member = this.members.get(userId);
    if (member && member.readSeq >= this.locked.conversation.lastSeq)
      this.bring(member, this.conversation.lastSeq);
  }
}
