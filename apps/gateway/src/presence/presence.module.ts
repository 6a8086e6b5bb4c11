import { Module } from '@nestjs/common';
import { PresenceOfSockets } from './presence-of-sockets.js';
import { PresenceWatch } from './presence-watch.js';
import { PresenceGateway } from './presence.gateway.js';
import { PresenceService } from './presence.service.js';
import { PresenceStore } from './presence.store.js';
import { StaffPresence } from './staff-presence.js';

@Module({
  providers: [
    PresenceStore,
    PresenceService,
    PresenceWatch,
    PresenceOfSockets,
    StaffPresence,
    PresenceGateway,
  ],
  exports: [PresenceService, PresenceOfSockets],
})
export class PresenceModule {}
