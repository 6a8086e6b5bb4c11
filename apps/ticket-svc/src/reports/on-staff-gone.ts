import { Injectable } from '@nestjs/common';
import { auth, isStaff, type PersonFact, ticket } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { decide } from './report.js';
import { ReportWriter } from './report-writer.js';
import { ReportsRepository } from './reports.repository.js';

const staff = { consumer: 'ticket-staff' } as const;
const noLongerStaff = { ...staff, when: ({ role }: PersonFact) => !isStaff(role) } as const;

/** The open reports of somebody who can't go on with them are pending again, for anyone to take. */
@Injectable()
export class OnStaffGone {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly writer: ReportWriter,
  ) {}

  @OnEvent(auth.userDeactivated, staff)
  deactivated(tx: EntityManager, { userId }: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.giveBack(tx, workspaceid, userId);
  }

  @OnEvent(auth.userDeleted, staff)
  deleted(tx: EntityManager, { userId }: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.giveBack(tx, workspaceid, userId);
  }

  @OnEvent(auth.memberRemoved, staff)
  removed(tx: EntityManager, { userId }: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.giveBack(tx, workspaceid, userId);
  }

  @OnEvent(auth.memberRoleChanged, noLongerStaff)
  demoted(tx: EntityManager, { userId }: PersonFact, { workspaceid }: Fact): Promise<void> {
    return this.giveBack(tx, workspaceid, userId);
  }

  private async giveBack(tx: EntityManager, workspaceId: string, userId: string): Promise<void> {
    for (const id of await this.reports.openOf(tx, workspaceId, userId)) {
      const held = await this.writer.hold(tx, workspaceId, id);
      if (held?.report.assigneeId !== userId) continue;
      const state = { status: held.report.status, assignee: { id: userId, name: '' } };
      const decision = decide(state, { kind: 'return' });
      if (!decision.ok || !decision.changed) continue;
      const changes = { status: decision.state.status, assigneeId: null, assigneeName: null };
      await this.writer.save(tx, held, changes, { fact: ticket.reportAssigned, actor: null });
    }
  }
}
