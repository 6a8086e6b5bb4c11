import { Injectable } from '@nestjs/common';
import {
  chat,
  type CreateReport,
  type Report,
  type ReportedConversation,
  ticket,
} from '@switchboard/contracts';
import { type CallOf, Database, fail, Idempotency, RpcClient, Timers } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { TicketConfig } from '../config.js';
import { Notifications } from '../notifications/notifications.js';
import { PeopleRepository } from '../people/people.repository.js';
import { doerOf } from './doer-of.js';
import { REPORT_OVERDUE } from './on-report-due.js';
import { DEFAULT_PRIORITY } from './report.js';
import type { ReportEntity } from './report.entity.js';
import { mayReport } from './report.policy.js';
import { peopleOf, presentFor } from './report.presenter.js';
import { ReportWriter } from './report-writer.js';
import { ReportsRepository } from './reports.repository.js';
import { dueAt, targetsOf } from './targets.js';

type CreateCall = CallOf<typeof ticket.createReport>;

@Injectable()
export class ReportCreateService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly rpc: RpcClient,
    private readonly writer: ReportWriter,
    private readonly reports: ReportsRepository,
    private readonly people: PeopleRepository,
    private readonly notifications: Notifications,
    private readonly timers: Timers,
    private readonly config: TicketConfig,
  ) {}

  async create(request: CreateReport, call: CreateCall): Promise<Report> {
    const conversation = await this.seenBy(request, call);
    const { actor } = call;
    return this.database.inWorkspace(actor.workspaceId, (tx) =>
      this.idempotency.once(tx, call, ticket.createReport, request, async () => {
        const report = await this.newReport(tx, request, call);
        await this.writer.create(tx, report, { fact: ticket.reportCreated, actor: doerOf(actor) });
        await this.watch(tx, report);
        await this.tellStaff(tx, report, conversation, call);
        const people = await this.people.named(tx, actor.workspaceId, peopleOf(report));
        return presentFor(actor, report, people, report.createdAt);
      }),
    );
  }

  /** Whose conversation it is, and which messages are in it, chat-svc knows. What the caller may not see isn't there. */
  private async seenBy(
    { conversationId, messageId }: CreateReport,
    { actor, requestId }: CreateCall,
  ): Promise<ReportedConversation> {
    const target = { workspaceId: actor.workspaceId, conversationId, messageId };
    const found = await this.rpc.call(chat.findForReport, target, { requestId });
    if (!mayReport(actor, found)) fail(ticket.createReport, 'NOT_FOUND', 'There is no such conversation');
    return found;
  }

  private async newReport(
    tx: EntityManager,
    request: CreateReport,
    { actor }: CreateCall,
  ): Promise<ReportEntity> {
    const now = await this.reports.now(tx);
    const { conversationId, messageId = null, issueType, description } = request;
    const priority = request.priority ?? DEFAULT_PRIORITY[issueType];
    return {
      ...{ workspaceId: actor.workspaceId, id: uuid(), version: 1, conversationId, messageId },
      ...{ reporterId: actor.userId, reporterName: actor.name, reporterRole: actor.role },
      ...{ issueType, priority, description, status: 'pending', assigneeId: null, assigneeName: null },
      ...{ dueAt: dueAt(now, priority, targetsOf(this.config)), overdueAt: null },
      ...{ notes: null, closedBy: null, closedByName: null, closedAt: null },
      ...{ createdAt: now, updatedAt: now },
    };
  }

  private watch(tx: EntityManager, { workspaceId, id, dueAt: at }: ReportEntity): Promise<void> {
    return this.timers.set(tx, { name: REPORT_OVERDUE, key: id, workspaceId, at });
  }

  /** Whoever has the conversation, and the admins; without an agent all of the staff. */
  private async tellStaff(
    tx: EntityManager,
    { id: reportId, workspaceId, conversationId, messageId, issueType: label }: ReportEntity,
    { assignedAgent }: ReportedConversation,
    { actor }: CreateCall,
  ): Promise<void> {
    const to = assignedAgent ? { userIds: [assignedAgent.id], admins: true } : { everyone: true };
    const subject = { reportId, conversationId, messageId, label };
    await this.notifications.tell(tx, { workspaceId, kind: 'report', to, by: doerOf(actor), ...subject });
  }
}
