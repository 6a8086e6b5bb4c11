import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import { LIMITS } from '@switchboard/contracts';
import { Server } from 'socket.io';
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
}
