import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PushModule } from '../push/push.module.js';
import { ReportFollower } from './report-follower.js';
import { ReportPush } from './report-push.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [PushModule, NotificationsModule],
  controllers: [ReportsController],
  providers: [ReportFollower, ReportPush],
})
export class ReportsModule {}
