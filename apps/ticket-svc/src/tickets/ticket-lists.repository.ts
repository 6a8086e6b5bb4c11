import { Injectable } from '@nestjs/common';
import type { TicketQuery, TicketSort, TicketStatus } from '@switchboard/contracts';
import { columnsOf } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { Place } from './ticket-cursor.js';
import { TicketEntity } from './ticket.entity.js';

export type Filters = Omit<
  TicketQuery,
  'limit' | 'cursor' | 'sort' | 'assignee' | 'conversation' | 'search'
> & {
  /** Null: nobody. */
  readonly assignee?: string | null;
  /** `linked`: also those it is only linked to. */
  readonly conversation?: { readonly id: string; readonly linked: boolean };
  /** A `tsquery`, over what the reader may search. */
  readonly search?: { readonly wanted: string; readonly staff: boolean };
};

export interface ListRequest {
  readonly workspaceId: string;
  readonly filters: Filters;
  readonly sort: TicketSort;
  readonly after: Place | null;
  readonly limit: number;
}

export interface StatusCount {
  readonly status: TicketStatus;
  readonly total: number;
  readonly mine: number;
  readonly unassigned: number;
  readonly urgent: number;
}

const SORTS: Record<TicketSort, { key: string; type: string; order: 'asc' | 'desc' }> = {
  updated: { key: 't.updated_at', type: 'timestamptz', order: 'desc' },
  created: { key: 't.created_at', type: 'timestamptz', order: 'desc' },
  priority: { key: 't.rank', type: 'int', order: 'desc' },
  due: { key: `coalesce(t.due_at, 'infinity')`, type: 'timestamptz', order: 'asc' },
};

const COLUMNS = columnsOf(TicketEntity, 't');

@Injectable()
export class TicketListsRepository {
  list(
    tx: EntityManager,
    { workspaceId, filters, sort, after, limit }: ListRequest,
  ): Promise<TicketEntity[]> {
    const values: unknown[] = [workspaceId, limit];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const { key, type, order } = SORTS[sort];
    const conditions = ['t.workspace_id = $1', 't.deleted_at is null', ...conditionsOf(filters, place)];
    if (after) {
      const beyond = order === 'desc' ? '<' : '>';
      conditions.push(`(${key}, t.id) ${beyond} (${place(after.key)}::${type}, ${place(after.id)}::uuid)`);
    }
    return tx.query<TicketEntity[]>(
      `select ${COLUMNS} from tickets t where ${conditions.join(' and ')}
       order by ${key} ${order}, t.id ${order} limit $2`,
      values,
    );
  }

  /** Everyone's, or a customer's own. */
  counts(
    tx: EntityManager,
    workspaceId: string,
    { me, customer }: { readonly me: string; readonly customer: string | null },
  ): Promise<StatusCount[]> {
    return tx.query<StatusCount[]>(
      `select t.status, count(*)::int as total, (count(*) filter (where t.assignee_id = $2))::int as mine,
         (count(*) filter (where t.assignee_id is null))::int as unassigned,
         (count(*) filter (where t.priority = 'urgent'))::int as urgent
       from tickets t where t.workspace_id = $1 and t.deleted_at is null and ($3::uuid is null or t.customer_id = $3)
       group by t.status`,
      [workspaceId, me, customer],
    );
  }
}

function conditionsOf(filters: Filters, place: (value: unknown) => string): string[] {
  const { status, priority, assignee, tag, customer, conversation, search } = filters;
  const conditions: string[] = [];
  for (const [column, values] of Object.entries({ status, priority })) {
    // One value as an equation: the index on it then has the list's order as well.
    if (values?.length === 1) conditions.push(`t.${column} = ${place(values[0])}`);
    else if (values) conditions.push(`t.${column} = any(${place(values)}::text[])`);
  }
  if (assignee === null) conditions.push('t.assignee_id is null');
  else if (assignee) conditions.push(`t.assignee_id = ${place(assignee)}`);
  if (tag) conditions.push(`${place(tag)} = any(t.tags)`);
  if (customer) conditions.push(`t.customer_id = ${place(customer)}`);
  if (conversation?.linked) conditions.push(`t.id in (select find_tickets_of(${place(conversation.id)}))`);
  else if (conversation) conditions.push(`t.conversation_id = ${place(conversation.id)}`);
  if (search)
    conditions.push(
      `t.id in (select find_tickets(${place(search.wanted)}::tsquery, ${place(search.staff)}))`,
    );
  return conditions;
}
