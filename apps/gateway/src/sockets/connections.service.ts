import { Injectable } from '@nestjs/common';
import { isStaff } from '@switchboard/contracts';
import { ServiceError, TokenVerifier } from '@switchboard/platform';
import { EventLimits } from '../limits/event-limits.js';
import { PresenceOfSockets } from '../presence/presence-of-sockets.js';
import { EndedSessions } from '../sessions/ended-sessions.js';
import { expiryOf } from '../sessions/expiry-of.js';
import { SocketSessions } from '../sessions/socket-sessions.js';
import { TypingBoard } from '../typing/typing-board.js';
import { ViewersBoard } from '../viewing/viewers-board.js';
import type { AppServer, AppSocket } from './app-socket.js';
import { forgetHandshake } from './forget-handshake.js';
import { Handshakes } from './handshake.js';
import { conversationOf, rooms } from './room-names.js';
import { SocketServer } from './socket-server.js';

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly server: SocketServer,
    private readonly handshakes: Handshakes,
    private readonly sessions: SocketSessions,
    private readonly tokens: TokenVerifier,
    private readonly ended: EndedSessions,
    private readonly presence: PresenceOfSockets,
    private readonly typing: TypingBoard,
    private readonly viewers: ViewersBoard,
    private readonly limits: EventLimits,
  ) {}

  open(server: AppServer): void {
    server.use((socket, next) => void this.handshakes.check(socket).then(next));
    this.server.opened(server);
  }

  opened(socket: AppSocket): void {
    const { workspaceId, userId, role } = socket.data.actor;
    void socket.join(rooms.user(workspaceId, userId));
    if (isStaff(role)) {
      void socket.join(rooms.workspaceStaff(workspaceId));
      this.viewers.show(socket);
    }
    socket.on('disconnecting', () => this.leaveRooms(socket));
    forgetHandshake(socket);
    this.presence.opened(socket);
    this.sessions.opened(socket);
  }

  closed(socket: AppSocket): void {
    this.sessions.closed(socket);
    this.presence.closed(socket);
    this.limits.forget(socket);
  }

  /** A fresh token for the same person in the same workspace, so that the socket lives on. */
  async renew(socket: AppSocket, token: string): Promise<{ expiresAt: string }> {
    const { userId, workspaceId, role } = socket.data.actor;
    const actor = await this.tokens.verify(token);
    this.ended.refuse(actor);
    if (actor.userId !== userId || actor.workspaceId !== workspaceId || actor.role !== role) {
      throw new ServiceError('forbidden', 'FORBIDDEN', 'This token is for somebody else');
    }
    socket.data = { actor, expiresAt: expiryOf(token) };
    this.sessions.watchExpiry(socket);
    return { expiresAt: new Date(socket.data.expiresAt).toISOString() };
  }

  private leaveRooms(socket: AppSocket): void {
    for (const room of socket.rooms) {
      const conversationId = conversationOf(room);
      if (conversationId === undefined) continue;
      this.typing.silence(socket, conversationId);
      this.viewers.leave(socket, conversationId);
    }
  }
}
