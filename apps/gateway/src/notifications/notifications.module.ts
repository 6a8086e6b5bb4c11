import { Module } from '@nestjs/common';
import { NotificationPush } from './notification-push.js';
import { NotificationsController } from './notifications.controller.js';

@Module({
  controllers: [NotificationsController],
  providers: [NotificationPush],
  exports: [NotificationPush],
})
export class NotificationsModule {}
