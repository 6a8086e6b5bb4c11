import { Controller, Get, Put } from '@nestjs/common';
import {
  Notification,
  NotificationsLeft,
  PageQuery,
  ReadNotifications,
  ticket,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/notifications')
export class NotificationsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'staff',
    does: 'What I haven’t read yet, newest first; `meta.total` is how many',
    data: { page: Notification },
    calls: [ticket.listNotifications],
  })
  async list(@QueryOf(PageQuery) query: PageQuery, @By() by: CallOptions): Promise<Listed<Notification>> {
    return listed(await this.rpc.call(ticket.listNotifications, query, by));
  }

  @Put('read')
  @Route({
    who: 'staff',
    does: 'I have read these, or all: they are kept no longer',
    data: NotificationsLeft,
    calls: [ticket.readNotifications],
  })
  read(
    @BodyOf(ReadNotifications) body: ReadNotifications,
    @By() by: CallOptions,
  ): Promise<NotificationsLeft> {
    return this.rpc.call(ticket.readNotifications, body, by);
  }
}
