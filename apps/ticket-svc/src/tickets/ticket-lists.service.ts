import { Injectable } from '@nestjs/common';
import {
  isStaff,
  LIMITS,
  ticket as contract,
  type Ticket,
  type TicketCounts,
  type TicketPage,
  type TicketQuery,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { isUUID } from 'class-validator';
import { PeopleRepository } from '../people/people.repository.js';
import { fitting } from './fitting.js';
import { presentCounts } from './ticket-counts.js';
import { decodePlace, encodePlace, placeOf } from './ticket-cursor.js';
import { type Filters, TicketListsRepository } from './ticket-lists.repository.js';
import { presentFor } from './ticket.presenter.js';
import { searchOf } from './ticket-words.js';

const EMPTY: TicketPage = { items: [], nextCursor: null };

@Injectable()
export class TicketListsService {
  constructor(
    private readonly database: Database,
    private readonly lists: TicketListsRepository,
    private readonly people: PeopleRepository,
  ) {}

  list(query: TicketQuery, actor: UserActor): Promise<TicketPage> {
    const { limit = LIMITS.pageDefault, sort = 'updated', cursor } = query;
    const { workspaceId } = actor;
    const after = cursor === undefined ? null : decodePlace(cursor, sort);
    if (cursor !== undefined && !after)
      fail(contract.listTickets, 'INVALID_CURSOR', 'This cursor is not one of ours');
    const filters = filtersOf(query, actor);
    if (!filters) return Promise.resolve(EMPTY);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const request = { workspaceId, filters, sort, after, limit: limit + 1 };
      const found = await this.lists.list(tx, request);
      const rows = found.slice(0, limit);
      const ids = rows.flatMap(({ customerId, assigneeId }) => [customerId, assigneeId]);
      const people = await this.people.named(tx, workspaceId, ids);
      const items: Ticket[] = fitting(rows.map((row) => presentFor(actor, row, people)));
      const last = items.length < found.length ? rows[items.length - 1] : undefined;
      return { items, nextCursor: last ? encodePlace(sort, placeOf(last, sort)) : null };
    });
  }

  count({ workspaceId, userId, role }: UserActor): Promise<TicketCounts> {
    const staff = isStaff(role);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const rows = await this.lists.counts(tx, workspaceId, { me: userId, customer: staff ? null : userId });
      const counts = presentCounts(rows);
      // Whatever a customer counts is theirs.
      return staff ? counts : { ...counts, mine: counts.all };
    });
  }
}

/** Null when nothing can be found. */
function filtersOf(query: TicketQuery, { userId, role }: UserActor): Filters | null {
  const { limit: _, cursor: __, sort: ___, assignee, conversation, search, ...given } = query;
  const staff = isStaff(role);
  const wanted = search === undefined ? undefined : searchOf(search);
  if (wanted === null) return null;
  return {
    ...given,
    // Tags are the staff's: asking for one would tell of it.
    ...(staff ? {} : { customer: userId, tag: undefined }),
    assignee: assigneeOf(assignee, userId),
    // So are links: a customer finds what is the conversation's own.
    conversation: conversation === undefined ? undefined : { id: conversation, linked: staff },
    search: wanted === undefined ? undefined : { wanted, staff },
  };
}

function assigneeOf(assignee: string | undefined, userId: string): string | null | undefined {
  if (assignee === undefined || isUUID(assignee)) return assignee;
  if (assignee === 'me') return userId;
  if (assignee === 'none') return null;
  const details = [{ field: 'assignee', message: 'assignee must be me, none or an id' }];
  return fail(contract.listTickets, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
