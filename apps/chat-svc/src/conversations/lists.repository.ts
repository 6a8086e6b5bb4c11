import { Injectable } from '@nestjs/common';
import type { ConversationSort } from '@switchboard/contracts';
import { type Ask, preparedStatement } from '@switchboard/platform';
import type { Place } from './cursor.js';
import { conditionsOf, type Filters } from './list-conditions.js';
import { MEMBERS_JSON, SEEN_COLUMNS, type WithMembers } from './seen.js';

export interface ListRequest {
  readonly workspaceId: string;
  readonly filters: Filters;
  readonly sort: ConversationSort;
  readonly after: Place | null;
  readonly limit: number;
}

const SORTS: Record<ConversationSort, { key: string; order: 'asc' | 'desc' }> = {
  activity: { key: 'c.last_at', order: 'desc' },
  created: { key: 'c.created_at', order: 'desc' },
  // Who waits longest comes first, who waits for nobody last.
  waiting: { key: `coalesce(c.waiting_since, 'infinity')`, order: 'asc' },
};

/** The console's views have two filters at most. Combinations of more are too many to keep each one's plan. */
const PREPARED_FILTERS = 2;

@Injectable()
export class ListsRepository {
  list(ask: Ask, { workspaceId, filters, sort, after, limit }: ListRequest): Promise<WithMembers[]> {
    const values: unknown[] = [workspaceId, limit];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const { key, order } = SORTS[sort];
    const conditions = conditionsOf(filters, place);
    const beyond = order === 'desc' ? '<' : '>';
    const behind = after
      ? [`(${key}, c.id) ${beyond} (${place(after.at)}::timestamptz, ${place(after.id)}::uuid)`]
      : [];
    const where = ['c.workspace_id = $1', 'c.deleted_at is null', ...conditions, ...behind];
    const text = `select ${SEEN_COLUMNS}, ${MEMBERS_JSON} as members from conversations c
      where ${where.join(' and ')} order by ${key} ${order}, c.id ${order} limit $2`;
    return ask(conditions.length <= PREPARED_FILTERS ? preparedStatement(text, values) : { text, values });
  }
}
