import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { PushModule } from '../push/push.module.js';
import { TicketFollower } from './ticket-follower.js';
import { TicketLinksController } from './ticket-links.controller.js';
import { TicketPush } from './ticket-push.js';
import { TicketThreadsController } from './ticket-threads.controller.js';
import { TicketsController } from './tickets.controller.js';

@Module({
  imports: [MessagesModule, PushModule],
  controllers: [TicketsController, TicketLinksController, TicketThreadsController],
  providers: [TicketFollower, TicketPush],
})
export class TicketsModule {}
