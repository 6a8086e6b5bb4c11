import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AgentsRepository } from './agents.repository.js';
import { Assigner } from './assigner.js';
import { ConnectionsRepository } from './connections.repository.js';
import { FloorService } from './floor.service.js';
import { Moves } from './moves.js';
import { OnAssigned } from './on-assigned.js';
import { OnConversationChanged } from './on-conversation-changed.js';
import { OnStaffChanged } from './on-staff-changed.js';
import { OnTicketChanged } from './on-ticket-changed.js';
import { PresenceService } from './presence.service.js';
import { ProfileService } from './profile.service.js';
import { Returns } from './returns.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { RoutingWake } from './routing-wake.js';
import { RoutingWorker } from './routing-worker.js';
import { RoutingController } from './routing.controller.js';
import { RoutingSettingsRepository } from './settings.repository.js';
import { RoutingSettingsService } from './settings.service.js';
import { TicketMoves } from './ticket-moves.js';
import { WaitingTicketsRepository } from './waiting-tickets.repository.js';

const kept = [
  AgentsRepository,
  ConnectionsRepository,
  RoutedConversationsRepository,
  RoutingSettingsRepository,
  WaitingTicketsRepository,
];
const reactions = [OnAssigned, OnConversationChanged, OnStaffChanged, OnTicketChanged];
const asked = [ProfileService, RoutingSettingsService, FloorService, PresenceService];
const work = [RoutingWake, RoutingWorker, Assigner, Returns, Moves, TicketMoves];

@Module({
  imports: [PeopleModule, TicketsModule, NotificationsModule],
  controllers: [RoutingController],
  providers: [...kept, ...reactions, ...asked, ...work],
})
export class RoutingModule {}
