import { Injectable, type OnModuleInit } from '@nestjs/common';
import { chat } from '@switchboard/contracts';
import { FactFollower, isFactOf, type Fact } from '@switchboard/platform';
import { AnswerWaits } from '../messages/answer-waits.js';
import { AgentsPush } from './agents-push.js';
import { ConversationPush } from './conversation-push.js';
import { CountsPush } from './counts-push.js';
import { FloorPush } from './floor-push.js';
import { MessagePush } from './message-push.js';
import { SyncPush } from './sync-push.js';
import { UnreadPush } from './unread-push.js';

const CONVERSATION_CHANGES = [
  chat.conversationCreated,
  chat.conversationRenamed,
  chat.conversationCategorised,
  chat.conversationSnoozed,
  chat.conversationReopened,
  chat.conversationResolved,
  chat.conversationRated,
  chat.conversationTagged,
  chat.handoffRequested,
  chat.queued,
  chat.takenOver,
  chat.handedBack,
  chat.assigned,
  chat.deEscalated,
] as const;

const MESSAGES = [chat.messageCreated, chat.messageUpdated, chat.noteCreated] as const;

/**
 * Every gateway reads chat's facts itself, in order, and tells its own sockets only: nothing passes through Redis, and a
 * slow gateway holds up nobody else.
 */
@Injectable()
export class ChatFollower implements OnModuleInit {
  constructor(
    private readonly facts: FactFollower,
    private readonly messages: MessagePush,
    private readonly conversations: ConversationPush,
    private readonly agents: AgentsPush,
    private readonly counts: CountsPush,
    private readonly floor: FloorPush,
    private readonly unread: UnreadPush,
    private readonly waits: AnswerWaits,
    private readonly sync: SyncPush,
  ) {}

  async onModuleInit(): Promise<void> {
    const contracts = [...CONVERSATION_CHANGES, ...MESSAGES, chat.messageRead, chat.conversationDeleted];
    const following = this.facts.follow(contracts, {
      onFact: (fact) => this.take(fact),
      onGap: () => this.sync.all(),
    });
    await following.ready;
  }

  private take(fact: Fact): void {
    const { workspaceid } = fact;
    if (isFactOf(chat.messageRead, fact)) {
      this.messages.read(fact.data);
      return this.unread.messageRead(workspaceid, fact.data);
    }
    if (isFactOf(chat.conversationDeleted, fact)) {
      this.conversations.deleted(workspaceid, fact.data.conversation);
      return this.counts.changed(workspaceid);
    }
    this.takeMessage(fact);
    this.takeChange(fact);
  }

  private takeMessage(fact: Fact): void {
    for (const contract of MESSAGES) {
      if (!isFactOf(contract, fact)) continue;
      const { data, workspaceid: workspaceId } = fact;
      if (contract === chat.messageUpdated) {
        this.messages.updated(data);
        this.waits.messageUpdated(data);
      } else {
        this.messages.created(data);
        this.unread.messageCreated(workspaceId, data);
        this.waits.messageCreated(data);
      }
      const customers = !data.message.private;
      this.conversations.changed({ workspaceId, conversation: data.conversation, customers });
    }
  }

  private takeChange(fact: Fact): void {
    for (const contract of CONVERSATION_CHANGES) {
      if (!isFactOf(contract, fact)) continue;
      const { data, workspaceid: workspaceId } = fact;
      const customers = contract !== chat.conversationTagged;
      this.conversations.changed({ workspaceId, conversation: data.conversation, customers });
      this.agents.changed(workspaceId, data);
      this.counts.changed(workspaceId);
      this.floor.changed(workspaceId);
    }
  }
}
