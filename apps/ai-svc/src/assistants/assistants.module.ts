import { Module } from '@nestjs/common';
import { AssistantsController } from './assistants.controller.js';
import { AssistantsRepository } from './assistants.repository.js';
import { AssistantsService } from './assistants.service.js';
import { OnWorkspaceCreated } from './on-workspace-created.js';

@Module({
  controllers: [AssistantsController],
  providers: [AssistantsService, AssistantsRepository, OnWorkspaceCreated],
  exports: [AssistantsRepository],
})
export class AssistantsModule {}
