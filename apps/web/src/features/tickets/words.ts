import type { Priority, TicketStatus } from '@switchboard/contracts';

/** The closed lists of the contracts, kept complete by the compiler: their values live on the server's side. */
const statuses: Record<TicketStatus, true> = { open: true, in_progress: true, resolved: true, closed: true };
const priorities: Record<Priority, true> = { urgent: true, high: true, medium: true, low: true };

export function isTicketStatus(text: string): text is TicketStatus {
  return text in statuses;
}

export function isPriority(text: string): text is Priority {
  return text in priorities;
}

export const TICKET_STATUSES = Object.keys(statuses).filter(isTicketStatus);
/** The most pressing first. */
export const PRIORITIES = Object.keys(priorities).filter(isPriority);

/** Where a ticket may go from where it is. The server has the last word: ILLEGAL_STATUS. */
const MOVES: Record<TicketStatus, readonly TicketStatus[]> = {
  open: ['in_progress', 'resolved', 'closed'],
  in_progress: ['open', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'closed'],
  closed: ['open'],
};

export function movesFrom(status: TicketStatus): readonly TicketStatus[] {
  return MOVES[status];
}

export function isDone(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed';
}
