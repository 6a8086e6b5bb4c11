import type { UserActor } from '@switchboard/platform';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { TypingNote } from '../typing/typing-board.js';
import type { ViewersNote } from '../viewing/viewers-board.js';
import type { ServerEvents } from './server-events.js';

export interface SocketData {
  actor: UserActor;
  /** Of the token, in epoch ms. A socket doesn't outlive it. */
  expiresAt: number;
}

/** What gateways tell each other through Redis: hints only, nothing that must arrive. */
export interface GatewayEvents {
  typing: (note: TypingNote) => void;
  viewers: (note: ViewersNote) => void;
  /** Somebody came or went in this workspace. */
  presence: (workspaceId: string) => void;
}

// What clients say is checked by each handler, not by the compiler.
export type AppServer = Server<DefaultEventsMap, ServerEvents, GatewayEvents, SocketData>;
export type AppSocket = Socket<DefaultEventsMap, ServerEvents, GatewayEvents, SocketData>;
