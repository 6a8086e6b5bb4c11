import { Controller } from '@nestjs/common';
import {
  type Assign,
  type AutoAssign,
  type AutoAssigned,
  type ById,
  chat,
  type Conversation,
  type ConversationCounts,
  type ConversationPage,
  type ConversationQuery,
  type CreateConversation,
  type Empty,
  type Handoff,
  type JoinBody,
  type Joined,
  type OfWorkspace,
  type Rate,
  type Takeover,
  type UpdateConversation,
  type WorkspaceCounts,
} from '@switchboard/contracts';
import { type CallOf, Handles, type WithList } from '@switchboard/platform';
import { AutoAssignService } from './auto-assign.service.js';
import { ConversationsService } from './conversations.service.js';
import { CreateService } from './create.service.js';
import { JoinService } from './join.service.js';
import { ListsService } from './lists.service.js';
import { UpdateService } from './update.service.js';

@Controller()
export class ConversationsController {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly updates: UpdateService,
    private readonly creation: CreateService,
    private readonly lists: ListsService,
    private readonly joins: JoinService,
    private readonly routed: AutoAssignService,
  ) {}

  @Handles(chat.createConversation)
  create(request: CreateConversation, call: CallOf<typeof chat.createConversation>): Promise<Conversation> {
    return this.creation.create(request, call);
  }

  @Handles(chat.listConversations)
  list(
    query: ConversationQuery,
    { actor }: CallOf<typeof chat.listConversations>,
  ): Promise<WithList<ConversationPage>> {
    return this.lists.list(query, actor);
  }

  @Handles(chat.countConversations)
  count(_: Empty, { actor }: CallOf<typeof chat.countConversations>): Promise<ConversationCounts> {
    return this.lists.count(actor);
  }

  @Handles(chat.countWorkspace)
  countAll({ workspaceId }: OfWorkspace): Promise<WorkspaceCounts> {
    return this.lists.countAll(workspaceId);
  }

  @Handles(chat.getConversation)
  get({ id }: ById, { actor }: CallOf<typeof chat.getConversation>): Promise<Conversation> {
    return this.conversations.get(id, actor);
  }

  @Handles(chat.joinConversation)
  join(request: JoinBody, { actor }: CallOf<typeof chat.joinConversation>): Promise<WithList<Joined>> {
    return this.joins.join(request, actor);
  }

  @Handles(chat.updateConversation)
  update(
    request: UpdateConversation,
    { actor }: CallOf<typeof chat.updateConversation>,
  ): Promise<Conversation> {
    return this.updates.update(request, actor);
  }

  @Handles(chat.rate)
  rate(request: Rate, { actor }: CallOf<typeof chat.rate>): Promise<Conversation> {
    return this.updates.rate(request, actor);
  }

  @Handles(chat.deleteConversation)
  async delete({ id }: ById, { actor }: CallOf<typeof chat.deleteConversation>): Promise<Empty> {
    return this.conversations.delete(id, actor).then(() => ({}));
  }

  @Handles(chat.handoff)
  handoff(request: Handoff, { actor }: CallOf<typeof chat.handoff>): Promise<Conversation> {
    return this.conversations.handoff(request, actor);
  }

  @Handles(chat.takeover)
  takeover(request: Takeover, { actor }: CallOf<typeof chat.takeover>): Promise<Conversation> {
    return this.conversations.takeover(request, actor);
  }

  @Handles(chat.handback)
  handback({ id }: ById, { actor }: CallOf<typeof chat.handback>): Promise<Conversation> {
    return this.conversations.handback(id, actor);
  }

  @Handles(chat.assign)
  assign(request: Assign, { actor }: CallOf<typeof chat.assign>): Promise<Conversation> {
    return this.conversations.assign(request, actor);
  }

  @Handles(chat.autoAssign)
  autoAssign(request: AutoAssign): Promise<AutoAssigned> {
    return this.routed.autoAssign(request);
  }
}
