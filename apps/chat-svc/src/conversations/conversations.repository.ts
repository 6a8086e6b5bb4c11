import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { Conversation } from './conversation.entity.js';
import { Member } from './member.entity.js';

@Injectable()
export class ConversationsRepository {
  /** Waits for its turn, and reads the row as the one before left it. */
  lock(tx: EntityManager, workspaceId: string, id: string): Promise<Conversation | null> {
    const where = { workspaceId, id, deletedAt: IsNull() };
    return tx.findOne(Conversation, { where, lock: { mode: 'for_no_key_update' } });
  }

  find(tx: EntityManager, workspaceId: string, id: string): Promise<Conversation | null> {
    return tx.findOneBy(Conversation, { workspaceId, id, deletedAt: IsNull() });
  }

  async now(tx: EntityManager): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>(`select clock_timestamp()::timestamptz(3) as now`);
    return row?.now ?? new Date();
  }

  async insert(tx: EntityManager, conversation: Conversation): Promise<void> {
    await tx.insert(Conversation, conversation);
  }

  async update(tx: EntityManager, conversation: Conversation): Promise<void> {
    const { workspaceId, id, ...changed } = conversation;
    await tx.update(Conversation, { workspaceId, id }, changed);
  }

  /** What a search finds it by. Kept apart from the row, whose every update would touch the index. */
  async index(
    tx: EntityManager,
    { workspaceId, id, title, number, customerName }: Conversation,
  ): Promise<void> {
    await tx.query(
      `insert into conversation_texts (workspace_id, conversation_id, text) values ($1, $2, lower($3))
       on conflict (conversation_id) do update set text = excluded.text`,
      [workspaceId, id, `${title ?? ''} #${number} ${customerName}`],
    );
  }

  /** From now on its messages say that a ticket belongs to it. */
  async takeTicket(tx: EntityManager, workspaceId: string, id: string): Promise<void> {
    await tx.update(Conversation, { workspaceId, id, hasTicket: false }, { hasTicket: true });
  }

  /** What is known of a ticket only gets newer, in whatever order its facts come. */
  async lockFor(
    tx: EntityManager,
    { workspaceId, id }: { readonly workspaceId: string; readonly id: string },
    { locked, ticketVersion }: { readonly locked: boolean; readonly ticketVersion: number },
  ): Promise<void> {
    await tx.update(
      Conversation,
      { workspaceId, id, ticketVersion: LessThan(ticketVersion) },
      { locked, ticketVersion },
    );
  }

  members(tx: EntityManager, workspaceId: string, conversationIds: string[]): Promise<Member[]> {
    return tx.findBy(Member, { workspaceId, conversationId: In(conversationIds) });
  }

  async saveMembers(tx: EntityManager, members: Member[]): Promise<void> {
    if (members.length > 0) await tx.upsert(Member, members, ['conversationId', 'userId']);
  }

  /** The next number of the workspace. Its row is locked until commit: conversations are numbered without a gap. */
  async nextNumber(tx: EntityManager, workspaceId: string): Promise<number> {
    const [row] = await tx.query<{ last_number: number }[]>(
      `insert into workspaces (workspace_id, last_number) values ($1, 1)
       on conflict (workspace_id) do update set last_number = workspaces.last_number + 1 returning last_number`,
      [workspaceId],
    );
    if (!row) throw new Error('A workspace without numbers');
    return row.last_number;
  }
}
