import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { PresenceModule } from '../presence/presence.module.js';
import { ViewingModule } from '../viewing/viewing.module.js';
import { AgentsPush } from './agents-push.js';
import { ChatFollower } from './chat-follower.js';
import { ConversationPush } from './conversation-push.js';
import { CountsPush } from './counts-push.js';
import { FloorPush } from './floor-push.js';
import { MessagePush } from './message-push.js';
import { SyncPush } from './sync-push.js';
import { UnreadPush } from './unread-push.js';

/** What this gateway’s sockets are told of chat’s facts. */
@Module({
  imports: [MessagesModule, PresenceModule, ViewingModule],
  providers: [
    ChatFollower,
    MessagePush,
    ConversationPush,
    AgentsPush,
    CountsPush,
    FloorPush,
    UnreadPush,
    SyncPush,
  ],
  exports: [SyncPush],
})
export class PushModule {}
