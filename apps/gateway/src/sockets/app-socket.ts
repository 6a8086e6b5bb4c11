import type { UserActor } from '@switchboard/platform';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { GatewayEvents } from './gateway-events.js';
import type { ServerEvents } from './server-events.js';

export interface SocketData {
  actor: UserActor;
  /** Of the token, in epoch ms. A socket doesn't outlive it. */
  expiresAt: number;
}

// What clients say is checked by each handler, not by the compiler.
export type AppServer = Server<DefaultEventsMap, ServerEvents, GatewayEvents, SocketData>;
export type AppSocket = Socket<DefaultEventsMap, ServerEvents, GatewayEvents, SocketData>;
