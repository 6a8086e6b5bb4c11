import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.js';
import { EnvelopeInterceptor } from './http/envelope.interceptor.js';
import { ErrorFilter } from './http/error.filter.js';
import { InputInterceptor } from './http/input.interceptor.js';
import { Origins } from './http/origins.js';
import { EventLimits } from './limits/event-limits.js';
import { RequestLimits } from './limits/request-limits.js';
import { RedisConnections } from './redis/redis-connections.js';
import { RoomPush } from './rooms/room-push.js';
import { EndedSessions } from './sessions/ended-sessions.js';
import { SocketServer } from './sockets/socket-server.js';

const shared = [RedisConnections, RequestLimits, EventLimits, Origins, EndedSessions, SocketServer, RoomPush];

/** What every feature stands on, and what every request passes. */
@Global()
@Module({
  providers: [
    ...shared,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: EnvelopeInterceptor },
    { provide: APP_INTERCEPTOR, useClass: InputInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: shared,
})
export class EdgeModule {}
