import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Message } from './message.entity.js';

/** A stretch of a thread: behind `afterSeq`, before `beforeSeq`, or the end. */
export interface Stretch {
  readonly afterSeq?: number;
  readonly beforeSeq?: number;
  readonly limit: number;
}

export interface NoteStretch {
  /** By the public messages the notes stand behind, both included. */
  readonly from: number;
  readonly to: number;
  readonly afterNoteSeq: number;
  readonly limit: number;
}

@Injectable()
export class ThreadRepository {
  /** Public messages, ascending. */
  async publicMessages(
    tx: EntityManager,
    conversationId: string,
    { afterSeq, beforeSeq, limit }: Stretch,
  ): Promise<Message[]> {
    if (afterSeq !== undefined) {
      const where = { conversationId, seq: MoreThan(afterSeq) };
      return tx.find(Message, { where, order: { seq: 'asc' }, take: limit });
    }
    const seq = beforeSeq === undefined ? Not(IsNull()) : LessThan(beforeSeq);
    const newest = await tx.find(Message, {
      where: { conversationId, seq },
      order: { seq: 'desc' },
      take: limit,
    });
    return newest.reverse();
  }

  /** Private notes, ascending. For staff only. */
  notes(
    tx: EntityManager,
    conversationId: string,
    { from, to, afterNoteSeq, limit }: NoteStretch,
  ): Promise<Message[]> {
    return tx
      .createQueryBuilder(Message, 'm')
      .where('m.conversation_id = :conversationId and m.note_seq > :afterNoteSeq', {
        conversationId,
        afterNoteSeq,
      })
      .andWhere('m.after_seq between :from and :to', { from, to })
      .orderBy('m.note_seq')
      .limit(limit)
      .getMany();
  }
}
