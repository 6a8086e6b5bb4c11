import { Id, Ids, Int, ListOf, Nested, OneOf, Plain, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PersonRef } from '../shared/shared.dto.js';
import { type NotificationKind, NOTIFICATION_KINDS } from './report.words.js';

/** Something that somebody of the staff should know of. Names and ids only: no customer's words but a title. */
export class Notification {
  @Id() id: string;
  @OneOf(NOTIFICATION_KINDS) kind: NotificationKind;
  /** What it is about, as far as it is about such a thing. */
  @Id({ nullable: true }) conversationId: string | null;
  @Id({ nullable: true }) messageId: string | null;
  @Id({ nullable: true }) ticketId: string | null;
  @Id({ nullable: true }) reportId: string | null;
  @Id({ nullable: true }) importId: string | null;
  /** A title, a number or a word of ours, to show it by. */
  @Plain({ nullable: true }) label: string | null;
  /** Who caused it; null: the system. */
  @Nested(() => PersonRef, { nullable: true }) by: PersonRef | null;
  @Time() createdAt: string;
}

export class NotificationPage {
  @ListOf(() => Notification) items: Notification[];
  @Plain({ nullable: true }) nextCursor: string | null;
  /** All that wait to be read. */
  @Int() total: number;
}

export class ReadNotifications {
  @Ids({ max: LIMITS.pageMax, optional: true, description: 'Which ones; none: all that are there now' })
  ids?: string[];
}

export class NotificationsLeft {
  @Int() unread: number;
}

/** One notification, to everyone of them. */
export class NotificationCreated {
  @Nested(() => Notification) notification: Notification;
  @Ids({ max: 10_000 }) userIds: string[];
}
