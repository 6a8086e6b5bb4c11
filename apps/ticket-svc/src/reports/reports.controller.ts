import { Controller } from '@nestjs/common';
import {
  type AssignReport,
  type ById,
  type CreateReport,
  type DismissReport,
  type Empty,
  type Report,
  type ReportPage,
  type ReportQuery,
  type ReportStats,
  type ResolveReport,
  ticket,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { ReportCreateService } from './report-create.service.js';
import { ReportListsService } from './report-lists.service.js';
import { ReportsService } from './reports.service.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly creation: ReportCreateService,
    private readonly lists: ReportListsService,
    private readonly reports: ReportsService,
  ) {}

  @Handles(ticket.createReport)
  create(request: CreateReport, call: CallOf<typeof ticket.createReport>): Promise<Report> {
    return this.creation.create(request, call);
  }

  @Handles(ticket.listReports)
  list(request: ReportQuery, call: CallOf<typeof ticket.listReports>): Promise<ReportPage> {
    return this.lists.list(request, call.actor);
  }

  @Handles(ticket.countReports)
  stats(_: Empty, call: CallOf<typeof ticket.countReports>): Promise<ReportStats> {
    return this.lists.stats(call.actor);
  }

  @Handles(ticket.getReport)
  get(request: ById, call: CallOf<typeof ticket.getReport>): Promise<Report> {
    return this.reports.get(request.id, call.actor);
  }

  @Handles(ticket.assignReport)
  assign(request: AssignReport, call: CallOf<typeof ticket.assignReport>): Promise<Report> {
    return this.reports.assign(request, call.actor);
  }

  @Handles(ticket.resolveReport)
  resolve(request: ResolveReport, call: CallOf<typeof ticket.resolveReport>): Promise<Report> {
    return this.reports.resolve(request, call.actor);
  }

  @Handles(ticket.dismissReport)
  dismiss(request: DismissReport, call: CallOf<typeof ticket.dismissReport>): Promise<Report> {
    return this.reports.dismiss(request, call.actor);
  }
}
