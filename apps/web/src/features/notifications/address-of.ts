import type { Notification } from '@switchboard/contracts';

/** Where a notification leads. */
export function addressOf({
  ticketId,
  reportId,
  conversationId,
  messageId,
  importId,
}: Notification): string | null {
  if (reportId) return `/reports/pending/${reportId}`;
  if (ticketId) return `/tickets/open/${ticketId}`;
  if (conversationId) return `/inbox/all/${conversationId}${messageId ? `#message-${messageId}` : ''}`;
  return importId ? '/import' : null;
}
