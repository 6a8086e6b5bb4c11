import { Injectable } from '@nestjs/common';
import {
  type Assign,
  chat,
  type Conversation as ConversationDto,
  type Handoff,
  isStaff,
  type Takeover,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { discardPending } from '../answers/settle.js';
import { PeopleRepository } from '../people/people.repository.js';
import { handbackBy, mayDelete, maySee, mayTakeOver } from './access.policy.js';
import { carryOut } from './carry-out.js';
import { Commands, doerOf } from './commands.js';
import { presentConversation } from './conversation.presenter.js';
import { ConversationsRepository } from './conversations.repository.js';
import { handOff } from './hand-off.js';
import { conversationNotFound } from './not-found.js';

@Injectable()
export class ConversationsService {
  constructor(
    private readonly database: Database,
    private readonly conversations: ConversationsRepository,
    private readonly people: PeopleRepository,
    private readonly commands: Commands,
  ) {}

  get(id: string, actor: UserActor): Promise<ConversationDto> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, id);
      if (!row || !maySee(actor, row)) throw conversationNotFound();
      return presentConversation(row, await this.conversations.members(tx, workspaceId, [id]), actor);
    });
  }

  async delete(id: string, actor: UserActor): Promise<void> {
    if (!mayDelete(actor)) fail(chat.deleteConversation, 'FORBIDDEN', 'Admins delete conversations');
    await this.commands.run(id, actor, (draft) => {
      discardPending(draft, 'stopped');
      draft.change({ deletedAt: draft.now });
      draft.announce(chat.conversationDeleted, (conversation) => ({
        conversation,
        by: doerOf(actor),
        previousStatus: null,
      }));
    });
  }

  handoff({ id, reason }: Handoff, actor: UserActor): Promise<ConversationDto> {
    const code = isStaff(actor.role) ? 'staff' : 'customer';
    return this.commands.run(id, actor, (draft) => handOff(draft, code, doerOf(actor), reason));
  }

  takeover({ id, force = false }: Takeover, actor: UserActor): Promise<ConversationDto> {
    if (!mayTakeOver(actor)) fail(chat.takeover, 'FORBIDDEN', 'Staff take conversations over');
    return this.commands.run(id, actor, (draft) => {
      const agent = { id: actor.userId, name: actor.name };
      const decision = carryOut(draft, { kind: 'takeover', agent, force }, doerOf(actor));
      if (decision.ok || decision.code !== 'ALREADY_HANDLED') return;
      fail(chat.takeover, 'ALREADY_HANDLED', `${decision.agent.name} has this conversation`, {
        data: { agent: decision.agent },
      });
    });
  }

  handback(id: string, actor: UserActor): Promise<ConversationDto> {
    return this.commands.run(id, actor, (draft) => {
      const decision = carryOut(draft, { kind: 'handback', by: handbackBy(actor) }, doerOf(actor));
      if (!decision.ok) fail(chat.handback, 'NOT_HANDLER', 'Somebody else has this conversation');
    });
  }

  assign({ id, agentId }: Assign, actor: UserActor): Promise<ConversationDto> {
    if (!isStaff(actor.role)) fail(chat.assign, 'FORBIDDEN', 'Staff assign conversations');
    return this.commands.run(id, actor, async (draft, tx) => {
      if (!agentId) return void carryOut(draft, { kind: 'unassign' }, doerOf(actor));
      const agent = await this.people.find(tx, actor.workspaceId, agentId);
      if (!agent?.isActive || !isStaff(agent.role))
        return fail(chat.assign, 'NOT_FOUND', 'There is no such agent');
      carryOut(draft, { kind: 'assign', agent: { id: agentId, name: agent.name } }, doerOf(actor));
    });
  }
}
