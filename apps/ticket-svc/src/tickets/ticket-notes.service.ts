import { Injectable } from '@nestjs/common';
import {
  type AddTicketNote,
  LIMITS,
  type OfTicket,
  ticket as contract,
  type TicketHistoryPage,
  type TicketNote,
  type TicketNotePage,
} from '@switchboard/contracts';
import { type Call, Database, fail, Idempotency, Outbox, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { fitting } from './fitting.js';
import { decodeId, encodeId } from './ticket-cursor.js';
import { ticketNotFound } from './ticket-faults.js';
import { presentEntry, presentNote } from './ticket-notes.presenter.js';
import { type Stretch, TicketNotesRepository } from './ticket-notes.repository.js';
import { requireStaff } from './ticket.policy.js';
import { TicketsRepository } from './tickets.repository.js';

@Injectable()
export class TicketNotesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly tickets: TicketsRepository,
    private readonly notes: TicketNotesRepository,
    private readonly outbox: Outbox,
  ) {}

  async add(request: AddTicketNote, call: Call<UserActor>): Promise<TicketNote> {
    requireStaff(call.actor);
    return this.database.inWorkspace(call.actor.workspaceId, (tx) =>
      this.idempotency.once(tx, call, contract.addTicketNote, request, () =>
        this.write(tx, request, call.actor),
      ),
    );
  }

  list(request: OfTicket, actor: UserActor): Promise<TicketNotePage> {
    return this.page(
      request,
      actor,
      (tx, stretch) => this.notes.list(tx, stretch),
      (row) => presentNote(row),
    );
  }

  history(request: OfTicket, actor: UserActor): Promise<TicketHistoryPage> {
    return this.page(
      request,
      actor,
      (tx, stretch) => this.notes.history(tx, stretch),
      (row) => presentEntry(row),
    );
  }

  private async write(
    tx: EntityManager,
    { id: ticketId, content }: AddTicketNote,
    { workspaceId, userId: authorId, name: authorName }: UserActor,
  ): Promise<TicketNote> {
    const ticket = await this.tickets.find(tx, workspaceId, ticketId);
    if (!ticket) throw ticketNotFound();
    const row = { workspaceId, id: uuid(), ticketId, authorId, authorName, content };
    const written = await this.notes.insert(tx, row);
    await this.notes.index(tx, written);
    const note = presentNote(written);
    const data = { note, conversationId: ticket.conversationId };
    await this.outbox.add(tx, contract.ticketNoteAdded, { workspaceId, sequence: 1, data });
    return note;
  }

  private async page<Row extends { readonly id: string }, Item>(
    { id: ticketId, cursor, limit = LIMITS.pageDefault }: OfTicket,
    actor: UserActor,
    read: (tx: EntityManager, stretch: Stretch) => Promise<Row[]>,
    present: (row: Row) => Item,
  ): Promise<{ items: Item[]; nextCursor: string | null }> {
    requireStaff(actor);
    const { workspaceId } = actor;
    const afterId = cursor === undefined ? null : decodeId(cursor);
    if (cursor !== undefined && !afterId)
      fail(contract.listTicketNotes, 'INVALID_CURSOR', 'This cursor is not one of ours');
    return this.database.inWorkspace(workspaceId, async (tx) => {
      if (!(await this.tickets.find(tx, workspaceId, ticketId))) throw ticketNotFound();
      const found = await read(tx, { ticketId, afterId, limit: limit + 1 });
      const items = fitting(found.slice(0, limit).map(present));
      const last = items.length < found.length ? found[items.length - 1] : undefined;
      return { items, nextCursor: last ? encodeId(last.id) : null };
    });
  }
}
