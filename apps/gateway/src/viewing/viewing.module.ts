import { Module } from '@nestjs/common';
import { ViewersBoard } from './viewers-board.js';
import { ViewingGateway } from './viewing.gateway.js';

@Module({
  providers: [ViewersBoard, ViewingGateway],
  exports: [ViewersBoard],
})
export class ViewingModule {}
