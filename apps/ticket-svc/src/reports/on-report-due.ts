import { Injectable } from '@nestjs/common';
import { ticket } from '@switchboard/contracts';
import { OnTimer, type Timer } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/notifications.js';
import { isOverdue } from './report.js';
import { ReportWriter } from './report-writer.js';

/** The timer of a report, under its id. */
export const REPORT_OVERDUE = 'report-overdue';

/** A report's time is up: once, and only if it is still open. */
@Injectable()
export class OnReportDue {
  constructor(
    private readonly writer: ReportWriter,
    private readonly notifications: Notifications,
  ) {}

  @OnTimer(REPORT_OVERDUE)
  async breach(tx: EntityManager, { workspaceId, key }: Timer): Promise<void> {
    const held = await this.writer.hold(tx, workspaceId, key);
    if (!held || held.report.overdueAt || !isOverdue(held.report, held.now)) return;
    const changes = { overdueAt: held.now };
    const report = await this.writer.save(tx, held, changes, { fact: ticket.reportOverdue, actor: null });
    const { id: reportId, conversationId, messageId, assigneeId, issueType: label } = report;
    await this.notifications.tell(tx, {
      ...{ workspaceId, kind: 'report_overdue', by: null, to: { userIds: [assigneeId], admins: true } },
      ...{ reportId, conversationId, messageId, label },
    });
  }
}
