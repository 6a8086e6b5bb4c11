import type { Notification } from '@switchboard/contracts';
import type { NotificationEntity } from './notification.entity.js';

export function presentNotification(row: Omit<NotificationEntity, 'userId' | 'workspaceId'>): Notification {
  return {
    id: row.id,
    kind: row.kind,
    conversationId: row.conversationId,
    messageId: row.messageId,
    ticketId: row.ticketId,
    reportId: row.reportId,
    importId: row.importId,
    label: row.label,
    by: row.byId ? { id: row.byId, name: row.byName ?? '' } : null,
    createdAt: row.createdAt.toISOString(),
  };
}
