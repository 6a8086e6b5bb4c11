import { UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Typing, isStaff } from '@switchboard/contracts';
import { ServiceError } from '@switchboard/platform';
import { refuseStrangers } from '../rooms/refuse-strangers.js';
import { AckInterceptor } from '../sockets/ack.interceptor.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { PayloadOf } from '../sockets/payload.js';
import { TypingBoard } from './typing-board.js';

@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class TypingGateway {
  constructor(private readonly board: TypingBoard) {}

  @SubscribeMessage('typing:start')
  start(@PayloadOf(Typing) payload: Typing, @ConnectedSocket() socket: AppSocket): void {
    this.say(socket, payload, true);
  }

  @SubscribeMessage('typing:stop')
  stop(@PayloadOf(Typing) payload: Typing, @ConnectedSocket() socket: AppSocket): void {
    this.say(socket, payload, false);
  }

  private say(
    socket: AppSocket,
    { conversationId, private: isPrivate = false }: Typing,
    typing: boolean,
  ): void {
    refuseStrangers(socket, conversationId);
    if (isPrivate && !isStaff(socket.data.actor.role)) {
      throw new ServiceError('forbidden', 'FORBIDDEN', 'Notes are for staff');
    }
    this.board.say(socket, conversationId, typing, isPrivate);
  }
}
