import { Module } from '@nestjs/common';
import { PresenceModule } from '../presence/presence.module.js';
import { OnlineController } from './online.controller.js';
import { UsersController } from './users.controller.js';

@Module({
  imports: [PresenceModule],
  // In this order: `/users/online` is no id.
  controllers: [OnlineController, UsersController],
})
export class UsersModule {}
