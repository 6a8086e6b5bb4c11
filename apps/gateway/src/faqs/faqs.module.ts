import { Module } from '@nestjs/common';
import { FaqsController } from './faqs.controller.js';
import { PublicWorkspaces } from './public-workspaces.js';

@Module({
  controllers: [FaqsController],
  providers: [PublicWorkspaces],
})
export class FaqsModule {}
