import { UseInterceptors } from '@nestjs/common';
import {
  ConnectedSocket,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { RenewToken } from '@switchboard/contracts';
import { AckInterceptor } from './ack.interceptor.js';
import type { AppServer, AppSocket } from './app-socket.js';
import { ConnectionsService } from './connections.service.js';
import { PayloadOf } from './payload.js';

/** A socket's life: handshake, rooms of the person, renewal, end. */
@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class ConnectionsGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(private readonly connections: ConnectionsService) {}

  afterInit(server: AppServer): void {
    this.connections.open(server);
  }

  handleConnection(socket: AppSocket): void {
    this.connections.opened(socket);
  }

  handleDisconnect(socket: AppSocket): void {
    this.connections.closed(socket);
  }

  @SubscribeMessage('auth:renew')
  renew(
    @PayloadOf(RenewToken) { token }: RenewToken,
    @ConnectedSocket() socket: AppSocket,
  ): Promise<{ expiresAt: string }> {
    return this.connections.renew(socket, token);
  }
}
