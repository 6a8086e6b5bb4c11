import { Module } from '@nestjs/common';
import { AnswerRelay } from './answer-relay.js';

@Module({
  providers: [AnswerRelay],
  exports: [AnswerRelay],
})
export class AnswersModule {}
