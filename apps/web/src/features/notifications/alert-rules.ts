import type { Notification } from '@switchboard/contracts';
import type { PushedConversation } from '../../api/socket-events.js';
import { addressOf } from './address-of.js';

/** What a person wants to be told of while they look elsewhere. Both are off until somebody turns them on. */
export interface AlertSettings {
  readonly desktop: boolean;
  readonly sound: boolean;
}

export interface Alert {
  readonly kind: 'message' | Notification['kind'];
  /** One thing is told of once: a newer alert takes the place of an older one with the same tag. */
  readonly tag: string;
  /** A name or a title; never what somebody wrote: the screen may be seen by others. */
  readonly label: string | null;
  /** Where it leads. */
  readonly to: string;
}

/** Only to somebody who looks elsewhere, and only when they asked for it. */
export function wanted({ desktop, sound }: AlertSettings, hidden: boolean): boolean {
  return hidden && (desktop || sound);
}

/** A customer's new message in a conversation of mine. `before`: when the last one known was written. */
export function messageAlert(
  conversation: Pick<PushedConversation, 'id' | 'customer' | 'assignedAgent' | 'lastMessage'>,
  before: string | undefined,
  me: string,
): Alert | null {
  const { id, customer, assignedAgent, lastMessage } = conversation;
  if (assignedAgent?.id !== me || lastMessage?.senderType !== 'customer') return null;
  if (before === undefined || lastMessage.createdAt <= before) return null;
  return { kind: 'message', tag: id, label: customer.name, to: `/inbox/mine/${id}` };
}

export function notificationAlert(notification: Notification): Alert {
  const { id, kind, label, conversationId, ticketId, reportId } = notification;
  const tag = conversationId ?? ticketId ?? reportId ?? id;
  return { kind, tag, label, to: addressOf(notification) ?? '/' };
}
