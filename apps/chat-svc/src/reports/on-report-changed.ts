import { Injectable } from '@nestjs/common';
import { type ReportChanged, ticket } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { carryOut } from '../conversations/carry-out.js';
import { Drafts } from '../conversations/drafts.js';
import { handOff } from '../conversations/hand-off.js';
import { ReportsRepository } from './reports.repository.js';

const reports = { consumer: 'chat-reports' } as const;

/**
 * A report escalates its conversation, and the last one closed calms it. Which are open is kept here: facts of two reports
 * may come in any order, and a number that came with one of them would be out of date.
 */
@Injectable()
export class OnReportChanged {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly drafts: Drafts,
  ) {}

  @OnEvent(ticket.reportCreated, reports)
  created(tx: EntityManager, changed: ReportChanged, { workspaceid }: Fact): Promise<void> {
    return this.take(tx, changed, workspaceid);
  }

  @OnEvent(ticket.reportResolved, reports)
  resolved(tx: EntityManager, changed: ReportChanged, { workspaceid }: Fact): Promise<void> {
    return this.take(tx, changed, workspaceid);
  }

  @OnEvent(ticket.reportDismissed, reports)
  dismissed(tx: EntityManager, changed: ReportChanged, { workspaceid }: Fact): Promise<void> {
    return this.take(tx, changed, workspaceid);
  }

  private async take(
    tx: EntityManager,
    { report, actor }: ReportChanged,
    workspaceId: string,
  ): Promise<void> {
    const { conversationId } = report;
    const draft = await this.drafts.open(tx, workspaceId, conversationId);
    const open = await this.reports.keep(tx, workspaceId, report);
    if (!draft || open === null) return;
    if (open) handOff(draft, 'report', actor, report.description);
    else if (!(await this.reports.anyOpen(tx, workspaceId, conversationId)))
      carryOut(draft, { kind: 'reports-closed' }, actor);
    await this.drafts.save(tx, draft);
  }
}
