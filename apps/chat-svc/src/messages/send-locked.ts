import { Injectable } from '@nestjs/common';
import { chat, type Message as MessageDto, type RefusalCategory } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { maySee } from '../conversations/access.policy.js';
import { conversationNotFound } from '../conversations/not-found.js';
import type { Draft } from '../conversations/draft.js';
import { Drafts } from '../conversations/drafts.js';
import { presentMessage } from './message.presenter.js';
import type { Message } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { refuseMentions } from './refuse-mentions.js';
import { receive } from './receive.js';
import type { Submission } from './submission.js';

/** The path under the conversation's lock: replays, notes, and every message that changes more than itself. */
@Injectable()
export class SendLocked {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly messages: MessagesRepository,
    private readonly people: PeopleRepository,
  ) {}

  send(submission: Submission): Promise<MessageDto> {
    return this.locked(submission, async (tx, draft) => {
      if (draft.conversation.locked && submission.senderType === 'customer')
        fail(chat.sendMessage, 'TICKET_CLOSED', 'The ticket of this conversation is closed');
      await this.checkReplyTo(tx, submission);
      await this.checkMentions(tx, submission);
      return present(receive(draft, submission), submission, draft);
    });
  }

  /** Tells that a message was refused, without its text. Returns what was sent under the same key before, if anything was. */
  refuse(submission: Submission, categories: RefusalCategory[]): Promise<MessageDto | null> {
    return this.locked<null>(submission, (_, draft) => {
      const at = draft.now.toISOString();
      draft.announcePrivately(chat.messageRefused, ({ id: conversationId, customer }) => ({
        conversationId,
        customerId: customer.id,
        categories,
        by: submission.writer.id,
        at,
      }));
      return Promise.resolve(null);
    });
  }

  private locked<Written extends MessageDto | null>(
    submission: Submission,
    write: (tx: EntityManager, draft: Draft) => Promise<Written>,
  ): Promise<MessageDto | Written> {
    const { workspaceId, conversationId, writer, clientMessageId } = submission;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      if (!draft || !maySee({ userId: writer.id, role: writer.role }, draft.conversation))
        throw conversationNotFound();
      const known = await this.messages.findSent(tx, conversationId, writer.id, clientMessageId);
      if (known) return replayOf(known, submission, draft);
      const written = await write(tx, draft);
      await this.drafts.save(tx, draft);
      return written;
    });
  }

  /** Only colleagues can read a note. */
  private async checkMentions(tx: EntityManager, { workspaceId, mentions }: Submission): Promise<void> {
    if (!mentions || (await this.people.areStaff(tx, workspaceId, mentions))) return;
    refuseMentions('mentions must be staff of this workspace');
  }

  /** A public message may not point at a note: that would tell of it. */
  private async checkReplyTo(
    tx: EntityManager,
    { conversationId, replyTo, isPrivate }: Submission,
  ): Promise<void> {
    if (!replyTo) return;
    const target = await this.messages.find(tx, conversationId, replyTo);
    if (target && (target.seq !== null || isPrivate)) return;
    const details = [{ field: 'replyTo', message: 'replyTo must be a message of this conversation' }];
    fail(chat.sendMessage, 'VALIDATION_FAILED', 'There is no such message to reply to', { details });
  }
}

function replayOf(known: Message, submission: Submission, draft: Draft): MessageDto {
  const same = known.content === submission.content && (known.seq === null) === submission.isPrivate;
  if (!same)
    fail(chat.sendMessage, 'IDEMPOTENCY_MISMATCH', 'This clientMessageId was used for another message');
  return present(known, submission, draft);
}

function present(message: Message, { writer }: Submission, draft: Draft): MessageDto {
  return presentMessage(message, {
    members: [...draft.members.values()],
    names: new Map([[writer.id, writer.name]]),
  });
}
