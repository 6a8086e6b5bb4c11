import { Controller } from '@nestjs/common';
import {
  type NotificationPage,
  type NotificationsLeft,
  type PageQuery,
  type ReadNotifications,
  ticket,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { NotificationsService } from './notifications.service.js';

@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Handles(ticket.listNotifications)
  list(request: PageQuery, call: CallOf<typeof ticket.listNotifications>): Promise<NotificationPage> {
    return this.notifications.list(request, call.actor);
  }

  @Handles(ticket.readNotifications)
  read(
    request: ReadNotifications,
    call: CallOf<typeof ticket.readNotifications>,
  ): Promise<NotificationsLeft> {
    return this.notifications.read(request, call.actor);
  }
}
