import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { TicketHistoryEntity } from './ticket-history.entity.js';
import { TicketNoteEntity } from './ticket-note.entity.js';
import { wordsOf } from './ticket-words.js';

export interface Stretch {
  readonly ticketId: string;
  readonly afterId: string | null;
  readonly limit: number;
}

/** Beyond so many different words the notes of one ticket are searched no further. */
const SEARCHED_WORDS = 20_000;

/** What lies in order beside a ticket: notes and history. Their ids rise with time. */
@Injectable()
export class TicketNotesRepository {
  list(tx: EntityManager, stretch: Stretch): Promise<TicketNoteEntity[]> {
    return tx.find(TicketNoteEntity, { where: after(stretch), order: { id: 'asc' }, take: stretch.limit });
  }

  history(tx: EntityManager, stretch: Stretch): Promise<TicketHistoryEntity[]> {
    return tx.find(TicketHistoryEntity, { where: after(stretch), order: { id: 'asc' }, take: stretch.limit });
  }

  async insert(tx: EntityManager, note: Omit<TicketNoteEntity, 'createdAt'>): Promise<TicketNoteEntity> {
    await tx.insert(TicketNoteEntity, note);
    return tx.findOneByOrFail(TicketNoteEntity, { id: note.id });
  }

  async index(tx: EntityManager, { workspaceId, ticketId, content }: TicketNoteEntity): Promise<void> {
    await tx.query(
      `update ticket_words set notes = notes || array_to_tsvector($3)
       where workspace_id = $1 and ticket_id = $2 and length(notes) < $4`,
      [workspaceId, ticketId, wordsOf(content), SEARCHED_WORDS],
    );
  }
}

const after = ({ ticketId, afterId }: Stretch) => ({
  ticketId,
  ...(afterId ? { id: MoreThan(afterId) } : {}),
});
