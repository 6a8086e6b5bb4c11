import { type Priority, PRIORITIES, TICKET_STATUSES, type TicketStatus } from '@switchboard/contracts';

/** How far a ticket is. Every change of it goes through `moved`. */
export interface Progress {
  readonly status: TicketStatus;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
}

export type Move =
  | { readonly ok: true; readonly changed: boolean; readonly progress: Progress }
  | { readonly ok: false; readonly allowed: readonly TicketStatus[] };

const MOVES: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  open: ['in_progress', 'resolved', 'closed'],
  in_progress: ['open', 'resolved', 'closed'],
  resolved: ['open', 'in_progress', 'closed'],
  closed: ['open'],
};

export const BEGUN: Progress = { status: 'open', resolvedAt: null, closedAt: null };

/** The state machine of a ticket. Pure; `now` is the database's time. The same status again changes nothing. */
export function moved(progress: Progress, to: TicketStatus, now: Date): Move {
  if (progress.status === to) return { ok: true, changed: false, progress };
  const allowed = MOVES[progress.status];
  if (!allowed.includes(to)) return { ok: false, allowed };
  return { ok: true, changed: true, progress: arrived(progress, to, now) };
}

function arrived({ resolvedAt }: Progress, status: TicketStatus, now: Date): Progress {
  switch (status) {
    case 'resolved':
      return { status, resolvedAt: now, closedAt: null };
    case 'closed':
      return { status, resolvedAt, closedAt: now };
    default:
      return { status, resolvedAt: null, closedAt: null };
  }
}

/** A customer closes what is theirs, and opens it again when it was called done. */
export function mayCustomerMove(from: TicketStatus, to: TicketStatus): boolean {
  return to === 'closed' || (to === 'open' && from !== 'in_progress');
}

/** Somebody still has to do something. */
export const isUnderWay = ({ status }: { readonly status: TicketStatus }): boolean =>
  status === 'open' || status === 'in_progress';

export const UNDER_WAY: readonly TicketStatus[] = TICKET_STATUSES.filter((status) => isUnderWay({ status }));

/** One step up, as far as there is one. */
export function raised(priority: Priority): Priority {
  return PRIORITIES[PRIORITIES.indexOf(priority) + 1] ?? priority;
}
