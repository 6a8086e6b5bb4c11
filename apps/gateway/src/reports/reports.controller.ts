import { Controller, Get, Post, Put } from '@nestjs/common';
import {
  AssignReportBody,
  CreateReport,
  DismissReportBody,
  Report,
  ReportQuery,
  ReportStats,
  ResolveReportBody,
  ticket,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/reports')
export class ReportsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'member',
    does: 'Reports; customers see their own',
    data: { page: Report },
    calls: [ticket.listReports],
  })
  async list(@QueryOf(ReportQuery) query: ReportQuery, @By() by: CallOptions): Promise<Listed<Report>> {
    return listed(await this.rpc.call(ticket.listReports, query, by));
  }

  @Post()
  @Route({
    who: 'member',
    does: 'Report a conversation or one of its messages; the conversation is escalated',
    status: 201,
    data: Report,
    calls: [ticket.createReport],
  })
  create(@BodyOf(CreateReport) body: CreateReport, @By() by: CallOptions): Promise<Report> {
    return this.rpc.call(ticket.createReport, body, by);
  }

  // Before `:id`: it is none.
  @Get('stats')
  @Route({
    who: 'member',
    does: 'How many reports there are, by status, priority and issue; customers: of their own',
    data: ReportStats,
    calls: [ticket.countReports],
  })
  stats(@By() by: CallOptions): Promise<ReportStats> {
    return this.rpc.call(ticket.countReports, {}, by);
  }

  @Get(':id')
  @Route({ who: 'member', does: 'A report', data: Report, calls: [ticket.getReport] })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<Report> {
    return this.rpc.call(ticket.getReport, { id }, by);
  }

  @Put(':id/assign')
  @Route({
    who: 'staff',
    does: 'Take it, or give it to somebody (admins): in review from now on',
    data: Report,
    calls: [ticket.assignReport],
  })
  assign(
    @IdParam() id: string,
    @BodyOf(AssignReportBody) body: AssignReportBody,
    @By() by: CallOptions,
  ): Promise<Report> {
    return this.rpc.call(ticket.assignReport, { ...body, id }, by);
  }

  @Put(':id/resolve')
  @Route({
    who: 'staff',
    does: 'Close it as settled; notes are for staff',
    data: Report,
    calls: [ticket.resolveReport],
  })
  resolve(
    @IdParam() id: string,
    @BodyOf(ResolveReportBody) body: ResolveReportBody,
    @By() by: CallOptions,
  ): Promise<Report> {
    return this.rpc.call(ticket.resolveReport, { ...body, id }, by);
  }

  @Put(':id/dismiss')
  @Route({ who: 'staff', does: 'Close it as unfounded', data: Report, calls: [ticket.dismissReport] })
  dismiss(
    @IdParam() id: string,
    @BodyOf(DismissReportBody) body: DismissReportBody,
    @By() by: CallOptions,
  ): Promise<Report> {
    return this.rpc.call(ticket.dismissReport, { ...body, id }, by);
  }
}
