import { event } from '../define.js';
import { NotificationCreated } from './notifications.dto.js';
import { ReportChanged } from './reports.facts.js';

const changed = (type: string) =>
  event({
    type: `ticket.report.${type}`,
    version: 1,
    payload: ReportChanged,
    key: (fact) => fact.report.id,
  });

/** Reports and notifications: what ticket-svc answers and announces about them. */
export const reports = {
  /** Fires once per report, in the transaction that stored it. Its conversation is escalated because of it. */
  reportCreated: changed('created'),
  /** Fires when somebody has it, or nobody any more. */
  reportAssigned: changed('assigned'),
  reportResolved: changed('resolved'),
  reportDismissed: changed('dismissed'),
  /** Fires once per report that is still open when its time is up, within 5 s. */
  reportOverdue: changed('overdue'),
  /** Never for customers' eyes. */
  notificationCreated: event({
    type: 'ticket.notification.created',
    version: 1,
    payload: NotificationCreated,
    key: (fact) => fact.notification.id,
  }),
} as const;
