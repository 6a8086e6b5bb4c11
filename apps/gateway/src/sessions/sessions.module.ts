import { Module } from '@nestjs/common';
import { SessionFollower } from './session-follower.js';
import { SocketSessions } from './socket-sessions.js';

/** The sockets of this gateway, and which sessions have ended. */
@Module({
  providers: [SocketSessions, SessionFollower],
  exports: [SocketSessions],
})
export class SessionsModule {}
