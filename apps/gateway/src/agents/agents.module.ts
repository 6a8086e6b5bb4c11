import { Module } from '@nestjs/common';
import { PresenceModule } from '../presence/presence.module.js';
import { AgentsController } from './agents.controller.js';
import { AgentsService } from './agents.service.js';

@Module({
  imports: [PresenceModule],
  controllers: [AgentsController],
  providers: [AgentsService],
})
export class AgentsModule {}
