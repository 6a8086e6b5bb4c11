import { Injectable } from '@nestjs/common';
import {
  type Doer,
  type Notification,
  type NotificationKind,
  ticket as contract,
} from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { presentNotification } from './notification.presenter.js';
import { type Audience, NotificationsRepository } from './notifications.repository.js';

type Subject = Partial<
  Pick<Notification, 'conversationId' | 'messageId' | 'ticketId' | 'reportId' | 'importId' | 'label'>
>;

export interface News extends Subject {
  readonly workspaceId: string;
  readonly kind: NotificationKind;
  readonly to: Audience;
  /** Who caused it, who need not be told; null: the system. */
  readonly by: Doer | null;
}

/** Tells people of the staff what they should know of, and keeps it until they have read it. */
@Injectable()
export class Notifications {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Part of the caller's transaction. Who isn't staff, or is no longer active, isn't told. */
  async tell(tx: EntityManager, { workspaceId, kind, to, by, ...subject }: News): Promise<void> {
    const userIds = await this.notifications.audience(tx, workspaceId, to, by?.id ?? null);
    if (userIds.length === 0) return;
    const { conversationId = null, messageId = null, ticketId = null } = subject;
    const { reportId = null, importId = null, label = null } = subject;
    const row = {
      ...{ workspaceId, id: uuid(), kind, conversationId, messageId, ticketId, reportId, importId, label },
      ...{ byId: by?.id ?? null, byName: by?.name ?? null, createdAt: await this.notifications.now(tx) },
    };
    await this.notifications.insert(tx, userIds, row);
    const data = { notification: presentNotification(row), userIds };
    await this.outbox.add(tx, contract.notificationCreated, { workspaceId, sequence: 1, data });
  }
}
