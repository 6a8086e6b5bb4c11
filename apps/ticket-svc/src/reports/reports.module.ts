import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { OnReportDue } from './on-report-due.js';
import { OnStaffGone } from './on-staff-gone.js';
import { ReportCreateService } from './report-create.service.js';
import { ReportListsRepository } from './report-lists.repository.js';
import { ReportListsService } from './report-lists.service.js';
import { ReportWriter } from './report-writer.js';
import { ReportsController } from './reports.controller.js';
import { ReportsRepository } from './reports.repository.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [PeopleModule, NotificationsModule],
  controllers: [ReportsController],
  providers: [
    ReportsRepository,
    ReportListsRepository,
    ReportWriter,
    ReportCreateService,
    ReportListsService,
    ReportsService,
    OnReportDue,
    OnStaffGone,
  ],
})
export class ReportsModule {}
