import { ticket } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';
import type { ReportDecision, ReportState } from './report.js';

export const reportNotFound = (): never => fail(ticket.getReport, 'NOT_FOUND', 'There is no such report');

export const notForYou = (message: string): never => fail(ticket.assignReport, 'FORBIDDEN', message);

/** What a decision made of it, or what the caller is told instead. */
export function allowed(decision: ReportDecision, from: ReportState): ReportState | null {
  if (decision.ok) return decision.changed ? decision.state : null;
  if (decision.code === 'ALREADY_ASSIGNED') {
    return fail(ticket.assignReport, 'ALREADY_ASSIGNED', `${decision.agent.name} has this report`, {
      data: { agent: decision.agent },
    });
  }
  return fail(ticket.resolveReport, 'ILLEGAL_STATUS', `A report that is ${from.status} can't become that`, {
    data: { allowed: decision.allowed },
  });
}
