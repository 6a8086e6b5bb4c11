import { Injectable } from '@nestjs/common';
import type { ConversationQuery, ConversationSort } from '@switchboard/contracts';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Conversation } from './conversation.entity.js';
import type { Place } from './cursor.js';

type Filters = Omit<ConversationQuery, 'limit' | 'cursor' | 'sort' | 'assignee'> & {
  /** Null: nobody. */
  readonly assignee?: string | null;
};

export interface ListRequest {
  readonly workspaceId: string;
  readonly filters: Filters;
  readonly sort: ConversationSort;
  readonly after: Place | null;
  readonly limit: number;
}

const SORTS: Record<ConversationSort, { key: string; order: 'ASC' | 'DESC' }> = {
  activity: { key: 'c.last_at', order: 'DESC' },
  created: { key: 'c.created_at', order: 'DESC' },
  // Who waits longest comes first, who waits for nobody last.
  waiting: { key: `coalesce(c.waiting_since, 'infinity')`, order: 'ASC' },
};

@Injectable()
export class ListsRepository {
  list(
    tx: EntityManager,
    { workspaceId, filters, sort, after, limit }: ListRequest,
  ): Promise<Conversation[]> {
    const { key, order } = SORTS[sort];
    const query = tx
      .createQueryBuilder(Conversation, 'c')
      .where('c.workspace_id = :workspaceId and c.deleted_at is null', { workspaceId });
    filter(query, filters);
    if (after) {
      const beyond = order === 'DESC' ? '<' : '>';
      query.andWhere(`(${key}, c.id) ${beyond} (cast(:at as timestamptz), cast(:id as uuid))`, after);
    }
    return query.orderBy(key, order).addOrderBy('c.id', order).limit(limit).getMany();
  }
}

function filter(query: SelectQueryBuilder<Conversation>, filters: Filters): void {
  const { status, handler, category, sentiment, assignee, customer, client, search } = filters;
  if (status) query.andWhere('c.status in (:...status)', { status });
  if (handler) query.andWhere('c.handler in (:...handler)', { handler });
  if (category) query.andWhere('c.category in (:...category)', { category });
  if (sentiment) query.andWhere('c.sentiment in (:...sentiment)', { sentiment });
  if (customer) query.andWhere('c.customer_id = :customer', { customer });
  // Nobody belongs to a client yet.
  if (client) query.andWhere('false');
  if (assignee === null) query.andWhere('c.assigned_to is null');
  else if (assignee) query.andWhere('c.assigned_to = :assignee', { assignee });
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    query.andWhere('c.id in (select find_conversations(:pattern))', { pattern });
  }
}
