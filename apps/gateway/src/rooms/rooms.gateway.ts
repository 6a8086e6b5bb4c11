import { UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { InConversation, JoinBody, type JoinedRoom } from '@switchboard/contracts';
import type { CallOptions, WithList } from '@switchboard/platform';
import { AckInterceptor } from '../sockets/ack.interceptor.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { EventBy, PayloadOf } from '../sockets/payload.js';
import { RoomsService } from './rooms.service.js';

@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class RoomsGateway {
  constructor(private readonly roomsOf: RoomsService) {}

  @SubscribeMessage('conversation:join')
  join(
    @PayloadOf(JoinBody) payload: JoinBody,
    @ConnectedSocket() socket: AppSocket,
    @EventBy() by: CallOptions,
  ): Promise<WithList<JoinedRoom>> {
    return this.roomsOf.join(payload, socket, by);
  }

  @SubscribeMessage('conversation:leave')
  leave(
    @PayloadOf(InConversation) payload: InConversation,
    @ConnectedSocket() socket: AppSocket,
  ): Promise<void> {
    return this.roomsOf.leave(payload.conversationId, socket);
  }
}
