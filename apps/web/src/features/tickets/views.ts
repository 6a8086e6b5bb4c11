import type { TicketCounts } from '@switchboard/contracts';
import type { TicketFilter } from './ticket-rows.js';

export const TICKET_VIEWS = ['open', 'mine', 'unassigned', 'urgent', 'resolved', 'closed'] as const;
export type TicketView = (typeof TICKET_VIEWS)[number];

const UNDER_WAY = 'open,in_progress';

/** What each view asks for, and which of the counters stands beside it. */
export const VIEW_FILTERS: Record<TicketView, TicketFilter> = {
  open: { status: UNDER_WAY },
  mine: { status: UNDER_WAY, assignee: 'me' },
  unassigned: { status: UNDER_WAY, assignee: 'none' },
  urgent: { status: UNDER_WAY, priority: 'urgent' },
  resolved: { status: 'resolved' },
  closed: { status: 'closed' },
};

export const VIEW_COUNTS: Record<TicketView, keyof TicketCounts> = {
  open: 'all',
  mine: 'mine',
  unassigned: 'unassigned',
  urgent: 'urgent',
  resolved: 'resolved',
  closed: 'closed',
};

export function ticketViewOf(text: string | undefined): TicketView | null {
  return TICKET_VIEWS.find((view) => view === text) ?? null;
}
