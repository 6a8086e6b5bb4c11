import { Injectable } from '@nestjs/common';
import {
  isStaff,
  LIMITS,
  type ReportPage,
  type ReportQuery,
  type ReportStats,
  ticket,
} from '@switchboard/contracts';
import { Database, fail, ServiceError, type UserActor } from '@switchboard/platform';
import { PeopleRepository } from '../people/people.repository.js';
import { cursorBehind, decodeCursor } from './report-cursor.js';
import { ReportListsRepository } from './report-lists.repository.js';
import { peopleOf, presentFor } from './report.presenter.js';
import { ReportsRepository } from './reports.repository.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class ReportListsService {
  constructor(
    private readonly database: Database,
    private readonly lists: ReportListsRepository,
    private readonly reports: ReportsRepository,
    private readonly people: PeopleRepository,
  ) {}

  list(request: ReportQuery, actor: UserActor): Promise<ReportPage> {
    const { workspaceId } = actor;
    const { cursor, limit = LIMITS.pageDefault, sort = 'created', reporter, assignee } = request;
    const after = cursor === undefined ? null : decodeCursor(cursor, sort);
    if (cursor !== undefined && !after)
      fail(ticket.listReports, 'INVALID_CURSOR', 'This cursor is not one of ours');
    const who = {
      reporterId: isStaff(actor.role) ? reporter : actor.userId,
      assigneeId: assigneeOf(assignee, actor),
    };
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const filter = { ...request, ...who, workspaceId, sort, after, limit: limit + 1 };
      const rows = await this.lists.page(tx, filter);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const people = await this.people.named(tx, workspaceId, page.flatMap(peopleOf));
      const now = await this.reports.now(tx);
      return {
        items: page.map((row) => presentFor(actor, row, people, now)),
        nextCursor: last ? cursorBehind(last, sort) : null,
      };
    });
  }

  stats({ workspaceId, userId, role }: UserActor): Promise<ReportStats> {
    const reporterId = isStaff(role) ? null : userId;
    return this.database.inWorkspace(workspaceId, (tx) =>
      this.lists.stats(tx, workspaceId, { reporterId, userId }),
    );
  }
}

function assigneeOf(assignee: string | undefined, { userId }: UserActor): string | null | undefined {
  if (assignee === undefined || assignee === 'none') return assignee === undefined ? undefined : null;
  if (assignee === 'me') return userId;
  if (UUID.test(assignee)) return assignee;
  throw new ServiceError('invalid', 'VALIDATION_FAILED', 'The request is not valid', {
    details: [{ field: 'assignee', message: 'assignee must be me, none or an id' }],
  });
}
