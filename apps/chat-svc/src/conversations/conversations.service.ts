import { Injectable } from '@nestjs/common';
import {
  type Assign,
  chat,
  type Conversation as ConversationDto,
  type Doer,
  type Handoff,
  isStaff,
  type Takeover,
  type UpdateConversation,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { discardPending } from '../answers/settle.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PeopleService } from '../people/people.service.js';
import { handbackBy, mayCategorise, mayDelete, maySee, mayTakeOver } from './access.policy.js';
import { carryOut } from './carry-out.js';
import { presentConversation } from './conversation.presenter.js';
import { ConversationsRepository } from './conversations.repository.js';
import type { Draft } from './draft.js';
import { Drafts } from './drafts.js';
import { handOff } from './hand-off.js';
import { conversationNotFound } from './not-found.js';

const doerOf = ({ userId: id, name, role }: UserActor): Doer => ({ id, name, role });

@Injectable()
export class ConversationsService {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly conversations: ConversationsRepository,
    private readonly people: PeopleRepository,
    private readonly peopleService: PeopleService,
  ) {}

  get(id: string, actor: UserActor): Promise<ConversationDto> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const row = await this.conversations.find(tx, workspaceId, id);
      if (!row || !maySee(actor, row)) throw conversationNotFound();
      return presentConversation(row, await this.conversations.members(tx, workspaceId, [id]), actor);
    });
  }

  update({ id, title, category, status }: UpdateConversation, actor: UserActor): Promise<ConversationDto> {
    if (category && !mayCategorise(actor))
      fail(chat.updateConversation, 'FORBIDDEN', 'Staff choose the category');
    const by = doerOf(actor);
    return this.change(id, actor, (draft) => {
      if (title !== undefined && title !== draft.conversation.title) {
        draft.change({ title });
        draft.announce(chat.conversationRenamed, (conversation) => ({
          conversation,
          by,
          previousStatus: null,
        }));
      }
      if (category && category !== draft.conversation.category) {
        draft.change({ category });
        draft.announce(chat.conversationCategorised, (conversation) => ({
          conversation,
          by,
          previousStatus: null,
        }));
      }
      if (status) setStatus(draft, status, by);
    });
  }

  async delete(id: string, actor: UserActor): Promise<void> {
    if (!mayDelete(actor)) fail(chat.deleteConversation, 'FORBIDDEN', 'Admins delete conversations');
    await this.change(id, actor, (draft) => {
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
    return this.change(id, actor, (draft) => handOff(draft, code, doerOf(actor), reason));
  }

  takeover({ id, force = false }: Takeover, actor: UserActor): Promise<ConversationDto> {
    if (!mayTakeOver(actor)) fail(chat.takeover, 'FORBIDDEN', 'Staff take conversations over');
    return this.change(id, actor, (draft) => {
      const agent = { id: actor.userId, name: actor.name };
      const decision = carryOut(draft, { kind: 'takeover', agent, force }, doerOf(actor));
      if (decision.ok || decision.code !== 'ALREADY_HANDLED') return;
      fail(chat.takeover, 'ALREADY_HANDLED', `${decision.agent.name} has this conversation`, {
        data: { agent: decision.agent },
      });
    });
  }

  handback(id: string, actor: UserActor): Promise<ConversationDto> {
    return this.change(id, actor, (draft) => {
      const decision = carryOut(draft, { kind: 'handback', by: handbackBy(actor) }, doerOf(actor));
      if (!decision.ok) fail(chat.handback, 'NOT_HANDLER', 'Somebody else has this conversation');
    });
  }

  assign({ id, agentId }: Assign, actor: UserActor): Promise<ConversationDto> {
    if (!isStaff(actor.role)) fail(chat.assign, 'FORBIDDEN', 'Staff assign conversations');
    return this.change(id, actor, async (draft, tx) => {
      if (!agentId) return void carryOut(draft, { kind: 'unassign' }, doerOf(actor));
      const agent = await this.people.find(tx, actor.workspaceId, agentId);
      if (!agent?.isActive || !isStaff(agent.role))
        return fail(chat.assign, 'NOT_FOUND', 'There is no such agent');
      carryOut(draft, { kind: 'assign', agent: { id: agentId, name: agent.name } }, doerOf(actor));
    });
  }

  /** One command under the conversation's lock, in one transaction. */
  private async change(
    id: string,
    actor: UserActor,
    command: (draft: Draft, tx: EntityManager) => Promise<void> | void,
  ): Promise<ConversationDto> {
    const { workspaceId, userId } = actor;
    await this.peopleService.meet(actor);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, id);
      if (!draft || !maySee(actor, draft.conversation)) throw conversationNotFound();
      await command(draft, tx);
      draft.keepUp(userId);
      await this.drafts.save(tx, draft);
      return presentConversation(draft.conversation, [...draft.members.values()], actor);
    });
  }
}

function setStatus(draft: Draft, status: 'active' | 'resolved', by: Doer): void {
  const decision = carryOut(draft, { kind: status === 'resolved' ? 'resolve' : 'reopen' }, by);
  if (decision.ok || decision.code !== 'ILLEGAL_STATUS') return;
  fail(chat.updateConversation, 'ILLEGAL_STATUS', `From ${draft.state.status} it can't become ${status}`, {
    data: { allowed: decision.allowed },
  });
}
