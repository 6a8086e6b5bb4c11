import { Injectable } from '@nestjs/common';
import {
  chat,
  type ConversationCounts,
  type ConversationPage,
  type ConversationQuery,
  isStaff,
  LIMITS,
  type WorkspaceCounts,
} from '@switchboard/contracts';
import { Database, fail, JsonText, type UserActor, WithList } from '@switchboard/platform';
import { isUUID } from 'class-validator';
import { presentAs } from './conversation.presenter.js';
import { CountersRepository } from './counters.repository.js';
import { presentCounts, presentMine } from './counts.presenter.js';
import { decodeCursor, encodeCursor, type Place } from './cursor.js';
import { ListsRepository } from './lists.repository.js';
import type { SeenConversation } from './seen.js';

@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly lists: ListsRepository,
    private readonly counters: CountersRepository,
  ) {}

  async list(query: ConversationQuery, actor: UserActor): Promise<WithList<ConversationPage>> {
    const { limit = LIMITS.pageDefault, sort = 'activity', cursor, assignee, ...given } = query;
    const { workspaceId, userId, role } = actor;
    const after = cursor === undefined ? null : decodeCursor(cursor, sort);
    if (cursor !== undefined && !after)
      fail(chat.listConversations, 'INVALID_CURSOR', 'This cursor is not one of ours');
    const filters = { ...given, assignee: assigneeOf(assignee, userId) };
    if (!isStaff(role)) filters.customer = userId;
    const request = { workspaceId, filters, sort, after, limit: limit + 1 };
    const found = await this.database.inOneTrip(workspaceId, (ask) => this.lists.list(ask, request));
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const items = page.map((row) => presentAs(row, row.members, actor));
    return new WithList('items', new JsonText(JSON.stringify(items)), {
      nextCursor: last ? encodeCursor(placeOf(last, sort)) : null,
    });
  }

  count({ workspaceId, userId, role }: UserActor): Promise<ConversationCounts> {
    if (!isStaff(role)) fail(chat.countConversations, 'FORBIDDEN', 'Counts are for staff');
    return this.database.inWorkspace(workspaceId, async (tx) =>
      presentCounts(await this.counters.all(tx, workspaceId), userId),
    );
  }

  countAll(workspaceId: string): Promise<WorkspaceCounts> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const counters = await this.counters.all(tx, workspaceId);
      return { counts: presentCounts(counters), mine: presentMine(counters) };
    });
  }
}

function assigneeOf(assignee: string | undefined, userId: string): string | null | undefined {
  if (assignee === undefined || isUUID(assignee)) return assignee;
  if (assignee === 'me') return userId;
  if (assignee === 'none') return null;
  const details = [{ field: 'assignee', message: 'assignee must be me, none or an id' }];
  return fail(chat.listConversations, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}

function placeOf({ id, lastAt, createdAt, waitingSince }: SeenConversation, sort: Place['sort']): Place {
  const at = { activity: lastAt, created: createdAt, waiting: waitingSince }[sort];
  return { sort, id, at: at?.toISOString() ?? 'infinity' };
}
