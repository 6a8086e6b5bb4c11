import { Injectable } from '@nestjs/common';
import {
  isStaff,
  LIMITS,
  type NotificationPage,
  type NotificationsLeft,
  type PageQuery,
  type ReadNotifications,
  ticket as contract,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { decodeId, encodeId } from './notification-cursor.js';
import { presentNotification } from './notification.presenter.js';
import { NotificationsRepository } from './notifications.repository.js';

@Injectable()
export class NotificationsService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationsRepository,
  ) {}

  list({ cursor, limit = LIMITS.pageDefault }: PageQuery, actor: UserActor): Promise<NotificationPage> {
    const { workspaceId, userId } = ofStaff(actor);
    const after = cursor === undefined ? null : decodeId(cursor);
    if (cursor !== undefined && !after)
      fail(contract.listNotifications, 'INVALID_CURSOR', 'This cursor is not one of ours');
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const [rows, total] = await Promise.all([
        this.notifications.page(tx, workspaceId, userId, { after, limit: limit + 1 }),
        this.notifications.count(tx, workspaceId, userId),
      ]);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items: items.map(presentNotification), nextCursor: last ? encodeId(last.id) : null, total };
    });
  }

  read({ ids }: ReadNotifications, actor: UserActor): Promise<NotificationsLeft> {
    const { workspaceId, userId } = ofStaff(actor);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      await this.notifications.remove(tx, workspaceId, userId, ids);
      return { unread: await this.notifications.count(tx, workspaceId, userId) };
    });
  }
}

function ofStaff(actor: UserActor): UserActor {
  if (!isStaff(actor.role)) fail(contract.listNotifications, 'FORBIDDEN', 'Notifications are for staff');
  return actor;
}
