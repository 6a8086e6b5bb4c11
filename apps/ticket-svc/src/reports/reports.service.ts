import { Injectable } from '@nestjs/common';
import {
  type AssignReport,
  type DismissReport,
  isStaff,
  type PersonRef,
  type Report,
  type ResolveReport,
  ticket,
} from '@switchboard/contracts';
import { Database, fail, Timers, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Notifications } from '../notifications/notifications.js';
import { PeopleRepository } from '../people/people.repository.js';
import { doerOf } from './doer-of.js';
import { REPORT_OVERDUE } from './on-report-due.js';
import { decide, type ReportState } from './report.js';
import type { ReportEntity } from './report.entity.js';
import { allowed, notForYou, reportNotFound } from './report-faults.js';
import { mayClose, mayGiveTo, maySee, mayTakeFrom, mayWorkOn } from './report.policy.js';
import { peopleOf, presentFor } from './report.presenter.js';
import { type Held, ReportWriter } from './report-writer.js';
import { ReportsRepository } from './reports.repository.js';

@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly writer: ReportWriter,
    private readonly people: PeopleRepository,
    private readonly notifications: Notifications,
    private readonly timers: Timers,
  ) {}

  get(id: string, actor: UserActor): Promise<Report> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const report = await this.reports.find(tx, workspaceId, id);
      if (!report || !maySee(actor, report)) return reportNotFound();
      return this.present(tx, report, actor);
    });
  }

  assign({ id, agentId }: AssignReport, actor: UserActor): Promise<Report> {
    if (!mayWorkOn(actor)) return notForYou('Staff work on reports');
    if (agentId && !mayGiveTo(actor, agentId)) return notForYou('Admins give reports to others');
    return this.change(id, actor, async (tx, held) => {
      const agent = await this.agentFor(tx, actor, agentId);
      const state = stateOf(held.report);
      const over = agentId !== undefined && mayTakeFrom(actor);
      const next = allowed(decide(state, { kind: 'assign', agent, over }), state);
      if (!next) return held.report;
      const { status } = next;
      const changes = { status, assigneeId: agent.id, assigneeName: agent.name };
      const by = doerOf(actor);
      const report = await this.writer.save(tx, held, changes, { fact: ticket.reportAssigned, actor: by });
      const { workspaceId, conversationId, messageId, issueType: label } = report;
      await this.notifications.tell(tx, {
        ...{ workspaceId, kind: 'report_assigned', to: { userIds: [agent.id] }, by },
        ...{ reportId: id, conversationId, messageId, label },
      });
      return report;
    });
  }

  resolve({ id, notes }: ResolveReport, actor: UserActor): Promise<Report> {
    return this.close('resolve', { id, notes }, actor);
  }

  dismiss({ id, notes }: DismissReport, actor: UserActor): Promise<Report> {
    return this.close('dismiss', { id, notes }, actor);
  }

  private close(
    kind: 'resolve' | 'dismiss',
    { id, notes = null }: { readonly id: string; readonly notes?: string | null },
    actor: UserActor,
  ): Promise<Report> {
    if (!mayWorkOn(actor)) return notForYou('Staff work on reports');
    return this.change(id, actor, async (tx, held) => {
      if (!mayClose(actor, held.report)) return notForYou('Whoever has it closes it, or an admin');
      const state = stateOf(held.report);
      const next = allowed(decide(state, { kind }), state);
      if (!next) return held.report;
      await this.timers.cancel(tx, REPORT_OVERDUE, id);
      const closed = { notes, closedBy: actor.userId, closedByName: actor.name, closedAt: held.now };
      const fact = kind === 'resolve' ? ticket.reportResolved : ticket.reportDismissed;
      const changes = { status: next.status, ...closed };
      return this.writer.save(tx, held, changes, { fact, actor: doerOf(actor) });
    });
  }

  private change(
    id: string,
    actor: UserActor,
    command: (tx: EntityManager, held: Held) => Promise<ReportEntity>,
  ): Promise<Report> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const held = await this.writer.hold(tx, workspaceId, id);
      if (!held) return reportNotFound();
      return this.present(tx, await command(tx, held), actor);
    });
  }

  private async agentFor(
    tx: EntityManager,
    actor: UserActor,
    agentId: string | undefined,
  ): Promise<PersonRef> {
    if (!agentId || agentId === actor.userId) return { id: actor.userId, name: actor.name };
    const agent = await this.people.find(tx, actor.workspaceId, agentId);
    if (!agent?.isActive || !isStaff(agent.role))
      return fail(ticket.assignReport, 'NOT_FOUND', 'There is no such agent');
    return { id: agentId, name: agent.name };
  }

  private async present(tx: EntityManager, report: ReportEntity, actor: UserActor): Promise<Report> {
    const people = await this.people.named(tx, actor.workspaceId, peopleOf(report));
    return presentFor(actor, report, people, await this.reports.now(tx));
  }
}

function stateOf({ status, assigneeId, assigneeName }: ReportEntity): ReportState {
  return { status, assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? '' } : null };
}
