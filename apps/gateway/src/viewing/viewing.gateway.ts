import { UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Viewing, isStaff } from '@switchboard/contracts';
import { ServiceError } from '@switchboard/platform';
import { refuseStrangers } from '../rooms/refuse-strangers.js';
import { AckInterceptor } from '../sockets/ack.interceptor.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { PayloadOf } from '../sockets/payload.js';
import { ViewersBoard } from './viewers-board.js';

@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class ViewingGateway {
  constructor(private readonly board: ViewersBoard) {}

  @SubscribeMessage('conversation:viewing')
  view(@PayloadOf(Viewing) { conversationId, mode }: Viewing, @ConnectedSocket() socket: AppSocket): void {
    if (!isStaff(socket.data.actor.role)) {
      throw new ServiceError('forbidden', 'FORBIDDEN', 'Only staff see who looks at a conversation');
    }
    refuseStrangers(socket, conversationId);
    this.board.view(socket, conversationId, mode);
  }
}
