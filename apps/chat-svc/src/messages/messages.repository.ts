import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Message } from './message.entity.js';

/** The index by `seq` leaves notes out: whoever wants to use it has to do so as well. */
const ofCustomer = { senderType: 'customer', seq: Not(IsNull()) } as const;

@Injectable()
export class MessagesRepository {
  find(tx: EntityManager, conversationId: string, id: string): Promise<Message | null> {
    return tx.findOneBy(Message, { conversationId, id });
  }

  /** What this writer has sent under this key. */
  async findSent(
    tx: EntityManager,
    conversationId: string,
    senderId: string,
    clientMessageId: string | undefined,
  ): Promise<Message | null> {
    if (!clientMessageId) return null;
    return tx.findOneBy(Message, { conversationId, senderId, clientMessageId });
  }

  findAnswer(tx: EntityManager, conversationId: string, inReplyTo: string): Promise<Message | null> {
    return tx.findOneBy(Message, { conversationId, inReplyTo });
  }

  newestQuestion(tx: EntityManager, conversationId: string): Promise<Message | null> {
    return tx.findOne(Message, { where: { conversationId, ...ofCustomer }, order: { seq: 'desc' } });
  }

  /** Customer's messages that await an answer, oldest first. */
  pending(tx: EntityManager, conversationId: string): Promise<Message[]> {
    return tx.find(Message, { where: { conversationId, answerStatus: 'pending' }, order: { seq: 'asc' } });
  }

  /** The customer's newest messages, oldest first. */
  async recentOfCustomer(tx: EntityManager, conversationId: string, count: number): Promise<Message[]> {
    const where = { conversationId, ...ofCustomer };
    const newest = await tx.find(Message, { where, order: { seq: 'desc' }, take: count });
    return newest.reverse();
  }

  async insert(tx: EntityManager, messages: Message[]): Promise<void> {
    if (messages.length > 0) await tx.insert(Message, messages);
  }

  async updateAnswer(tx: EntityManager, message: Message): Promise<void> {
    const { workspaceId, id, answerStatus, answerReason, answerSeenAt } = message;
    await tx.update(Message, { workspaceId, id }, { answerStatus, answerReason, answerSeenAt });
  }

  /** False when nobody waits for the answer. */
  async renewAnswer(tx: EntityManager, conversationId: string, id: string): Promise<boolean> {
    const pending = { conversationId, id, answerStatus: 'pending' } as const;
    const { affected } = await tx.update(Message, pending, { answerSeenAt: () => 'clock_timestamp()' });
    return affected === 1;
  }

  /** The names of senders, as people and assistants are called today. */
  async names(
    tx: EntityManager,
    workspaceId: string,
    messages: readonly Message[],
  ): Promise<Map<string, string>> {
    const ids = [...new Set(messages.flatMap(({ senderId }) => senderId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }[]>(
      `select user_id as id, name from people where workspace_id = $1 and user_id = any($2)
       union all select assistant_id, name from assistants where workspace_id = $1 and assistant_id = any($2)`,
      [workspaceId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
