import { Module } from '@nestjs/common';
import { PresenceModule } from '../presence/presence.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { TypingModule } from '../typing/typing.module.js';
import { ViewingModule } from '../viewing/viewing.module.js';
import { ConnectionsGateway } from './connections.gateway.js';
import { ConnectionsService } from './connections.service.js';
import { Handshakes } from './handshake.js';

/** A socket’s life from the handshake to its end. */
@Module({
  imports: [SessionsModule, PresenceModule, TypingModule, ViewingModule],
  providers: [Handshakes, ConnectionsService, ConnectionsGateway],
})
export class ConnectionsModule {}
