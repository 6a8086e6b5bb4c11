import { event, rpc } from '../define.js';
import { ById, Empty, PageQuery } from '../shared/shared.dto.js';
import {
  NotificationCreated,
  NotificationPage,
  NotificationsLeft,
  ReadNotifications,
} from './notifications.dto.js';
import {
  AssignReport,
  CreateReport,
  DismissReport,
  Report,
  ReportPage,
  ReportQuery,
  ReportStats,
  ResolveReport,
} from './reports.dto.js';
import { ReportChanged } from './reports.facts.js';

const NOT_FOUND = { NOT_FOUND: 'not-found' } as const;
const STATUS = { ...NOT_FOUND, ILLEGAL_STATUS: 'conflict' } as const;

const changed = (type: string) =>
  event({
    type: `ticket.report.${type}`,
    version: 1,
    payload: ReportChanged,
    key: (fact) => fact.report.id,
  });

/** Reports and notifications: what ticket-svc answers and announces about them. */
export const reports = {
  createReport: rpc({
    subject: 'ticket.reports.create',
    request: CreateReport,
    response: Report,
    errors: { ...NOT_FOUND, IDEMPOTENCY_MISMATCH: 'conflict' },
    // It asks chat-svc whether the conversation is the caller's.
    timeoutMs: 8_000,
  }),
  listReports: rpc({
    subject: 'ticket.reports.list',
    request: ReportQuery,
    response: ReportPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  countReports: rpc({
    subject: 'ticket.reports.count',
    request: Empty,
    response: ReportStats,
    errors: {},
  }),
  getReport: rpc({ subject: 'ticket.reports.get', request: ById, response: Report, errors: NOT_FOUND }),
  /** Of several who take it at once one gets it. */
  assignReport: rpc({
    subject: 'ticket.reports.assign',
    request: AssignReport,
    response: Report,
    errors: { ...STATUS, ALREADY_ASSIGNED: 'conflict' },
  }),
  resolveReport: rpc({
    subject: 'ticket.reports.resolve',
    request: ResolveReport,
    response: Report,
    errors: STATUS,
  }),
  dismissReport: rpc({
    subject: 'ticket.reports.dismiss',
    request: DismissReport,
    response: Report,
    errors: STATUS,
  }),

  listNotifications: rpc({
    subject: 'ticket.notifications.list',
    request: PageQuery,
    response: NotificationPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  readNotifications: rpc({
    subject: 'ticket.notifications.read',
    request: ReadNotifications,
    response: NotificationsLeft,
    errors: {},
  }),

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
