import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { TypingModule } from '../typing/typing.module.js';
import { ViewingModule } from '../viewing/viewing.module.js';
import { RoomsGateway } from './rooms.gateway.js';
import { RoomsService } from './rooms.service.js';

/** Entering and leaving a conversation. */
@Module({
  imports: [AnswersModule, TypingModule, ViewingModule],
  providers: [RoomsService, RoomsGateway],
})
export class RoomsModule {}
