import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import { createAdapter } from '@socket.io/redis-adapter';
import { LIMITS } from '@switchboard/contracts';
import { lastValueFrom, type Observable } from 'rxjs';
import { Server, type Socket } from 'socket.io';
import { GatewayConfig } from '../config.js';
import { Origins } from '../http/origins.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** Socket.io with our limits, and hints between gateways over Redis. What must arrive goes `.local` only. */
export class SocketAdapter extends IoAdapter {
  constructor(private readonly context: INestApplicationContext) {
    super(context);
  }

  override createIOServer(): Server {
    const { redisPrefix, socketPingMs } = this.context.get(GatewayConfig);
    const { publisher, subscriber } = this.context.get(RedisConnections);
    const { foreign } = this.context.get(Origins);
    return new Server(this.httpServer, {
      path: '/socket.io',
      serveClient: false,
      maxHttpBufferSize: LIMITS.socketBytes,
      pingInterval: socketPingMs,
      pingTimeout: 20_000,
      connectTimeout: 10_000,
      cors: { origin: [...foreign], credentials: true },
      adapter: createAdapter(publisher, subscriber, { key: `${redisPrefix}socket.io` }),
    });
  }

  /** Plain listeners: Nest's own observables per event and socket cost more memory than the socket. */
  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    transform: (data: unknown) => Observable<unknown>,
  ): void {
    for (const { message, callback } of handlers) {
      socket.on(String(message), (...said: unknown[]) => {
        const ack = typeof said.at(-1) === 'function' ? said.pop() : undefined;
        const data = said.length > 1 ? said : said[0];
        // Never rejects: the interceptor has made an acknowledgement of whatever was thrown.
        void lastValueFrom(transform(callback(data, ack))).then((answer) => {
          if (typeof ack === 'function') ack(answer);
        });
      });
    }
  }
}
