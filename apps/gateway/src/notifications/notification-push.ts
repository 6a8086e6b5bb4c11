import { Injectable } from '@nestjs/common';
import type { NotificationCreated } from '@switchboard/contracts';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

/** A notification, to those of the staff it is for. */
@Injectable()
export class NotificationPush {
  constructor(private readonly server: SocketServer) {}

  tell(workspaceId: string, { notification, userIds }: NotificationCreated): void {
    for (const userId of userIds)
      this.server.to(rooms.user(workspaceId, userId))?.emit('notification', notification);
  }
}
