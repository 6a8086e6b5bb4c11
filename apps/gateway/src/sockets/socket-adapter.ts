import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import { createAdapter } from '@socket.io/redis-adapter';
import { LIMITS } from '@switchboard/contracts';
import type { ServiceError } from '@switchboard/platform';
import type { Observable } from 'rxjs';
import { Server, type Socket } from 'socket.io';
import { GatewayConfig } from '../config.js';
import { Origins } from '../http/origins.js';
import { SendAdmission } from '../overload/send-admission.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { sendTexts } from './send-texts.js';
import { SocketEvents } from './socket-events.js';

/** Socket.io with our limits, and hints between gateways over Redis. What must arrive goes `.local` only. */
export class SocketAdapter extends IoAdapter {
  private readonly events = new WeakMap<Socket, SocketEvents>();
  private readonly sends: SendAdmission;

  constructor(private readonly context: INestApplicationContext) {
    super(context);
    this.sends = context.get(SendAdmission);
  }

  override createIOServer(): Server {
    const { redisPrefix, socketPingMs } = this.context.get(GatewayConfig);
    const { publisher, subscriber } = this.context.get(RedisConnections);
    const { foreign } = this.context.get(Origins);
    const server = new Server(this.httpServer, {
      path: '/socket.io',
      serveClient: false,
      maxHttpBufferSize: LIMITS.socketBytes,
      pingInterval: socketPingMs,
      pingTimeout: 20_000,
      connectTimeout: 10_000,
      cors: { origin: [...foreign], credentials: true },
      adapter: createAdapter(publisher, subscriber, { key: `${redisPrefix}socket.io` }),
    });
    sendTexts(server);
    return server;
  }

  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    transform: (handled: unknown) => Observable<unknown>,
  ): void {
    const events = this.events.get(socket) ?? new SocketEvents(socket, transform, this.refusalOf);
    this.events.set(socket, events);
    for (const { message, callback } of handlers) events.on(String(message), callback);
  }

  /** Before Nest has done anything for it: where too much is said, a refusal must cost next to nothing. */
  private readonly refusalOf = (event: string): ServiceError | undefined =>
    event === 'message:send' ? this.sends.refusal() : undefined;

  /** Once, not for every gateway class: Nest tells all of them of the first. */
  override bindClientDisconnect(socket: Socket, callback: (reason: string) => void): void {
    if (socket.listenerCount('disconnect') === 0) super.bindClientDisconnect(socket, callback);
  }
}
