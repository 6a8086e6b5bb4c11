import type { TicketHistoryEntry, TicketNote } from '@switchboard/contracts';
import type { TicketHistoryEntity } from './ticket-history.entity.js';
import type { TicketNoteEntity } from './ticket-note.entity.js';

export const presentNote = (row: TicketNoteEntity): TicketNote => ({
  id: row.id,
  ticketId: row.ticketId,
  author: { id: row.authorId, name: row.authorName },
  content: row.content,
  createdAt: row.createdAt.toISOString(),
});

export const presentEntry = (row: TicketHistoryEntity): TicketHistoryEntry => ({
  at: row.at.toISOString(),
  actor: row.actorId ? { id: row.actorId, name: row.actorName ?? '' } : null,
  field: row.field,
  from: row.from,
  to: row.to,
});
