import { Module } from '@nestjs/common';
import { TypingBoard } from './typing-board.js';
import { TypingGateway } from './typing.gateway.js';

@Module({
  providers: [TypingBoard, TypingGateway],
  exports: [TypingBoard],
})
export class TypingModule {}
