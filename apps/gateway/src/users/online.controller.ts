import { Controller, Get } from '@nestjs/common';
import { OnlinePerson, chat } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { Me } from '../http/caller.js';
import { Route } from '../http/route.js';
import { PresenceOfSockets } from '../presence/presence-of-sockets.js';

@Controller('api/users')
export class OnlineController {
  constructor(private readonly presence: PresenceOfSockets) {}

  @Get('online')
  @Route({
    who: 'member',
    does: 'Who is there: customers see the staff of their conversations',
    data: { list: OnlinePerson },
    calls: [chat.listMyStaff],
  })
  online(@Me() me: UserActor): Promise<OnlinePerson[]> {
    return this.presence.seenBy(me);
  }
}
