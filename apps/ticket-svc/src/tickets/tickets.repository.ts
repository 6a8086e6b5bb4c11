import { Injectable } from '@nestjs/common';
import type { TicketChange } from '@switchboard/contracts';
import { type EntityManager, In, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { UNDER_WAY } from './ticket.js';
import { TicketEntity } from './ticket.entity.js';
import { TicketHistoryEntity } from './ticket-history.entity.js';
import { wordsOf } from './ticket-words.js';

interface Opening {
  readonly workspaceId: string;
  readonly id: string;
}

@Injectable()
export class TicketsRepository {
  find(tx: EntityManager, workspaceId: string, id: string): Promise<TicketEntity | null> {
    return tx.findOneBy(TicketEntity, { workspaceId, id, deletedAt: IsNull() });
  }

  /** Waits for its turn, and reads the row as the one before left it. */
  lock(tx: EntityManager, workspaceId: string, id: string): Promise<TicketEntity | null> {
    const where = { workspaceId, id, deletedAt: IsNull() };
    return tx.findOne(TicketEntity, { where, lock: { mode: 'for_no_key_update' } });
  }

  /** Those of a conversation that were called done, in the order in which everybody locks several. */
  lockResolved(tx: EntityManager, workspaceId: string, conversationId: string): Promise<TicketEntity[]> {
    return tx.find(TicketEntity, {
      where: { workspaceId, conversationId, status: 'resolved', deletedAt: IsNull() },
      order: { id: 'asc' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** What an agent has in hand, in the same order. `before`: and had at that time already. */
  async lockUnderWayOf(
    tx: EntityManager,
    workspaceId: string,
    assigneeId: string,
    before: Date | null = null,
  ): Promise<TicketEntity[]> {
    const tickets = await tx.find(TicketEntity, {
      where: { workspaceId, assigneeId, status: In([...UNDER_WAY]), deletedAt: IsNull() },
      order: { id: 'asc' },
      lock: { mode: 'for_no_key_update' },
    });
    if (!before || tickets.length === 0) return tickets;
    const ids = tickets.map(({ id }) => id);
    const later = await tx.query<{ id: string }[]>(
      `select distinct ticket_id as id from ticket_history where ticket_id = any($1) and field = 'assignee' and at > $2`,
      [ids, before],
    );
    const given = new Set(later.map(({ id }) => id));
    return tickets.filter(({ id }) => !given.has(id));
  }

  async now(tx: EntityManager): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>(`select clock_timestamp()::timestamptz(3) as now`);
    return row?.now ?? new Date();
  }

  /** The next number of the workspace. Its row is locked until commit: tickets are numbered without a gap. */
  async nextNumber(tx: EntityManager, workspaceId: string): Promise<number> {
    const [row] = await tx.query<{ last_number: number }[]>(
      `insert into ticket_numbers (workspace_id, last_number) values ($1, 1)
       on conflict (workspace_id) do update set last_number = ticket_numbers.last_number + 1 returning last_number`,
      [workspaceId],
    );
    if (!row) throw new Error('A workspace without numbers');
    return row.last_number;
  }

  async insert(tx: EntityManager, ticket: TicketEntity): Promise<void> {
    await tx.insert(TicketEntity, ticket);
  }

  /** `opening` and the assistant are none of its business: another transaction sets them. */
  async update(tx: EntityManager, ticket: TicketEntity): Promise<void> {
    const { workspaceId, id, opening: _, assistantId: __, ...changed } = ticket;
    await tx.update(TicketEntity, { workspaceId, id }, changed);
  }

  async opened(tx: EntityManager, { workspaceId, id }: Opening, assistantId: string | null): Promise<void> {
    await tx.update(TicketEntity, { workspaceId, id, opening: true }, { opening: false, assistantId });
  }

  /** Over all workspaces: tickets whose conversation wasn't there after this long. */
  findOpening(tx: EntityManager, olderThanMs: number): Promise<Opening[]> {
    return tx.query<Opening[]>(
      `select workspace_id as "workspaceId", id from opening_tickets(make_interval(secs => $1 / 1000.0))`,
      [olderThanMs],
    );
  }

  /** What a search finds it by. */
  async index(tx: EntityManager, ticket: TicketEntity): Promise<void> {
    const { workspaceId, id, title, description, number, tags, customerName } = ticket;
    await tx.query(
      `insert into ticket_words (workspace_id, ticket_id, public, internal)
       values ($1, $2, array_to_tsvector($3), array_to_tsvector($4))
       on conflict (ticket_id) do update set public = excluded.public, internal = excluded.internal`,
      [workspaceId, id, wordsOf(title, description, String(number)), wordsOf(...tags, customerName)],
    );
  }

  async writeHistory(
    tx: EntityManager,
    { workspaceId, id: ticketId }: TicketEntity,
    changes: readonly TicketChange[],
    by: { readonly at: Date; readonly actor: { readonly id: string; readonly name: string } | null },
  ): Promise<void> {
    const { at, actor } = by;
    const shared = { workspaceId, ticketId, at, actorId: actor?.id ?? null, actorName: actor?.name ?? null };
    await tx.insert(
      TicketHistoryEntity,
      changes.map((change) => ({ ...shared, id: uuid(), ...change })),
    );
  }
}
