import { Injectable } from '@nestjs/common';
import { type Doer, type EventContract, type ReportChanged } from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import type { ReportEntity } from './report.entity.js';
import { peopleOf, presentReport } from './report.presenter.js';
import { ReportsRepository } from './reports.repository.js';

/** A report whose row is locked, and the database's time after the lock was had. */
export interface Held {
  readonly report: ReportEntity;
  readonly now: Date;
}

interface Announcement {
  readonly fact: EventContract<ReportChanged>;
  readonly actor: Doer | null;
}

/** The one way in which reports are written: row and fact in one transaction. */
@Injectable()
export class ReportWriter {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly people: PeopleRepository,
    private readonly outbox: Outbox,
  ) {}

  async hold(tx: EntityManager, workspaceId: string, id: string): Promise<Held | null> {
    const report = await this.reports.lock(tx, workspaceId, id);
    return report && { report, now: await this.reports.now(tx) };
  }

  async create(tx: EntityManager, report: ReportEntity, announcement: Announcement): Promise<void> {
    await this.reports.insert(tx, report);
    await this.announce(tx, report, report.createdAt, announcement);
  }

  async save(
    tx: EntityManager,
    { report: before, now }: Held,
    changes: Partial<ReportEntity>,
    announcement: Announcement,
  ): Promise<ReportEntity> {
    const report = { ...before, ...changes, version: before.version + 1, updatedAt: now };
    await this.reports.update(tx, report);
    await this.announce(tx, report, now, announcement);
    return report;
  }

  private async announce(
    tx: EntityManager,
    row: ReportEntity,
    now: Date,
    { fact, actor }: Announcement,
  ): Promise<void> {
    const { workspaceId, version: sequence } = row;
    const report = presentReport(row, await this.people.named(tx, workspaceId, peopleOf(row)), now);
    const openReports = await this.reports.countOpen(tx, row.conversationId);
    const data = { report, byCustomer: row.reporterRole === 'customer', openReports, actor };
    await this.outbox.add(tx, fact, { workspaceId, sequence, data });
  }
}
