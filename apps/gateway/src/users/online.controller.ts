import { Controller, Get } from '@nestjs/common';
import { OnlinePerson, PageQuery, chat } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { Me } from '../http/caller.js';
import { QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';
import { PresenceOfSockets } from '../presence/presence-of-sockets.js';

@Controller('api/users')
export class OnlineController {
  constructor(private readonly presence: PresenceOfSockets) {}

  @Get('online')
  @Route({
    who: 'member',
    does: 'Who is there: customers see the staff of their conversations',
    data: { page: OnlinePerson },
    calls: [chat.listMyStaff],
  })
  async online(@QueryOf(PageQuery) query: PageQuery, @Me() me: UserActor): Promise<Listed<OnlinePerson>> {
    return pageOf(await this.presence.seenBy(me), ({ userId }) => userId, query);
  }
}
