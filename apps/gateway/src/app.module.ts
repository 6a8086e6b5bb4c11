import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { ServicesHealth } from '@switchboard/platform';
import { AgentsController } from './agents/agents.controller.js';
import { AgentsService } from './agents/agents.service.js';
import { AnswerRelay } from './answers/answer-relay.js';
import { AssistantsController } from './assistants/assistants.controller.js';
import { AccessGuard } from './auth/access.guard.js';
import { AccessStrategy } from './auth/access.strategy.js';
import { AccountController } from './auth/account.controller.js';
import { RecoveryController } from './auth/recovery.controller.js';
import { RefreshCookie } from './auth/refresh-cookie.js';
import { SessionAnswer } from './auth/session-answer.js';
import { SignInController } from './auth/sign-in.controller.js';
import { SignInService } from './auth/sign-in.service.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { CustomersController } from './customers/customers.controller.js';
import { CustomersService } from './customers/customers.service.js';
import { DocsController } from './docs/docs.controller.js';
import { OpenApiService } from './docs/openapi.service.js';
import { FaqsController } from './faqs/faqs.controller.js';
import { PublicWorkspaces } from './faqs/public-workspaces.js';
import { GatewayHealth } from './health/gateway-health.js';
import { EnvelopeInterceptor } from './http/envelope.interceptor.js';
import { ErrorFilter } from './http/error.filter.js';
import { InputInterceptor } from './http/input.interceptor.js';
import { Origins } from './http/origins.js';
import { EventLimits } from './limits/event-limits.js';
import { RequestLimits } from './limits/request-limits.js';
import { AnswerWaits } from './messages/answer-waits.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesGateway } from './messages/messages.gateway.js';
import { MessagesService } from './messages/messages.service.js';
import { PresenceOfSockets } from './presence/presence-of-sockets.js';
import { PresenceWatch } from './presence/presence-watch.js';
import { PresenceController } from './presence/presence.controller.js';
import { PresenceGateway } from './presence/presence.gateway.js';
import { PresenceService } from './presence/presence.service.js';
import { PresenceStore } from './presence/presence.store.js';
import { EdgeMetrics } from './observability/edge-metrics.js';
import { AgentsPush } from './push/agents-push.js';
import { ChatFollower } from './push/chat-follower.js';
import { ConversationPush } from './push/conversation-push.js';
import { CountsPush } from './push/counts-push.js';
import { MessagePush } from './push/message-push.js';
import { SyncPush } from './push/sync-push.js';
import { UnreadPush } from './push/unread-push.js';
import { RedisConnections } from './redis/redis-connections.js';
import { RoomPush } from './rooms/room-push.js';
import { RoomsGateway } from './rooms/rooms.gateway.js';
import { RoomsService } from './rooms/rooms.service.js';
import { EndedSessions } from './sessions/ended-sessions.js';
import { SessionFollower } from './sessions/session-follower.js';
import { SocketSessions } from './sessions/socket-sessions.js';
import { AckInterceptor } from './sockets/ack.interceptor.js';
import { ConnectionsGateway } from './sockets/connections.gateway.js';
import { ConnectionsService } from './sockets/connections.service.js';
import { Handshakes } from './sockets/handshake.js';
import { SocketServer } from './sockets/socket-server.js';
import { TypingBoard } from './typing/typing-board.js';
import { TypingGateway } from './typing/typing.gateway.js';
import { UsersController } from './users/users.controller.js';
import { ViewersBoard } from './viewing/viewers-board.js';
import { ViewingGateway } from './viewing/viewing.gateway.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';

const edge = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: EnvelopeInterceptor },
  { provide: APP_INTERCEPTOR, useClass: InputInterceptor },
  { provide: APP_FILTER, useClass: ErrorFilter },
];

@Module({
  imports: [PassportModule],
  controllers: [
    SignInController,
    AccountController,
    RecoveryController,
    WorkspacesController,
    PresenceController, // before `/users/:id`
    UsersController,
    AgentsController,
    CustomersController,
    ConversationsController,
    MessagesController,
    FaqsController,
    AssistantsController,
    DocsController,
  ],
  providers: [
    ...edge,
    ...[AccessStrategy, RefreshCookie, SessionAnswer, SignInService, Origins],
    ...[
      RedisConnections,
      RequestLimits,
      EventLimits,
      ServicesHealth,
      GatewayHealth,
      EdgeMetrics,
      OpenApiService,
    ],
    ...[EndedSessions, SessionFollower, SocketSessions],
    ...[AgentsService, CustomersService, PublicWorkspaces, MessagesService, AnswerWaits],
    ...[SocketServer, Handshakes, ConnectionsService, ConnectionsGateway, AckInterceptor],
    ...[RoomPush, RoomsService, RoomsGateway, MessagesGateway, AnswerRelay],
    ...[TypingBoard, TypingGateway, ViewersBoard, ViewingGateway],
    ...[PresenceStore, PresenceService, PresenceWatch, PresenceOfSockets, PresenceGateway],
    ...[MessagePush, ConversationPush, AgentsPush, CountsPush, UnreadPush, SyncPush, ChatFollower],
  ],
})
export class AppModule {}
