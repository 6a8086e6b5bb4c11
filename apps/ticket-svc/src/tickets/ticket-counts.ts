import type { TicketCounts } from '@switchboard/contracts';
import { isUnderWay } from './ticket.js';
import type { StatusCount } from './ticket-lists.repository.js';

const NONE: TicketCounts = {
  all: 0,
  mine: 0,
  unassigned: 0,
  urgent: 0,
  open: 0,
  in_progress: 0,
  resolved: 0,
  closed: 0,
};

/** The numbers beside the views, from those of each status. */
export function presentCounts(rows: readonly StatusCount[]): TicketCounts {
  const counts = { ...NONE };
  for (const { status, total, mine, unassigned, urgent } of rows) {
    counts[status] = total;
    if (!isUnderWay({ status })) continue;
    counts.all += total;
    counts.mine += mine;
    counts.unassigned += unassigned;
    counts.urgent += urgent;
  }
  return counts;
}
