import { Module } from '@nestjs/common';
import { AgentsModule } from './agents/agents.module.js';
import { AssistantsController } from './assistants/assistants.controller.js';
import { AuthModule } from './auth/auth.module.js';
import { ClientsController } from './clients/clients.controller.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { CustomersModule } from './customers/customers.module.js';
import { DocsModule } from './docs/docs.module.js';
import { EdgeModule } from './edge.module.js';
import { FaqsModule } from './faqs/faqs.module.js';
import { FilesModule } from './files/files.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { PresenceModule } from './presence/presence.module.js';
import { PushModule } from './push/push.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { FloorController } from './routing/floor.controller.js';
import { RoutingController } from './routing/routing.controller.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { ConnectionsModule } from './sockets/connections.module.js';
import { TicketsModule } from './tickets/tickets.module.js';
import { TypingModule } from './typing/typing.module.js';
import { UsersModule } from './users/users.module.js';
import { ViewingModule } from './viewing/viewing.module.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';

const sockets = [
  SessionsModule,
  ConnectionsModule,
  RoomsModule,
  TypingModule,
  ViewingModule,
  PresenceModule,
  PushModule,
];
const routes = [
  AuthModule,
  UsersModule,
  AgentsModule,
  CustomersModule,
  MessagesModule,
  FaqsModule,
  FilesModule,
  TicketsModule,
  ReportsModule,
  NotificationsModule,
  ImportsModule,
  DocsModule,
];

@Module({
  imports: [EdgeModule, ObservabilityModule, ...sockets, ...routes],
  // Without a service of their own: each of their methods is one call.
  controllers: [
    WorkspacesController,
    ClientsController,
    ConversationsController,
    AssistantsController,
    RoutingController,
    FloorController,
  ],
})
export class AppModule {}
