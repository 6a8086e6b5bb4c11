import { UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { SetPresence } from '@switchboard/contracts';
import { AckInterceptor } from '../sockets/ack.interceptor.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { PayloadOf } from '../sockets/payload.js';
import { PresenceOfSockets } from './presence-of-sockets.js';

@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class PresenceGateway {
  constructor(private readonly presence: PresenceOfSockets) {}

  @SubscribeMessage('presence:set')
  set(@PayloadOf(SetPresence) { status }: SetPresence, @ConnectedSocket() socket: AppSocket): Promise<void> {
    return this.presence.set(socket, status);
  }
}
