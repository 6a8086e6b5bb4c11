import { Module } from '@nestjs/common';
import { SendAdmission } from '../overload/send-admission.js';
import { TypingModule } from '../typing/typing.module.js';
import { AnswerWaits } from './answer-waits.js';
import { MessagesController } from './messages.controller.js';
import { MessagesGateway } from './messages.gateway.js';
import { MessagesService } from './messages.service.js';

@Module({
  imports: [TypingModule],
  controllers: [MessagesController],
  providers: [MessagesService, AnswerWaits, SendAdmission, MessagesGateway],
  exports: [AnswerWaits, MessagesService, SendAdmission],
})
export class MessagesModule {}
