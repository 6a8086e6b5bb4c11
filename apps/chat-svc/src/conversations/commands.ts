import { Injectable } from '@nestjs/common';
import type { Conversation as ConversationDto, Doer } from '@switchboard/contracts';
import { Database, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleService } from '../people/people.service.js';
import { maySee } from './access.policy.js';
import { presentConversation } from './conversation.presenter.js';
import type { Draft } from './draft.js';
import { Drafts } from './drafts.js';
import { conversationNotFound } from './not-found.js';

export type Command = (draft: Draft, tx: EntityManager) => Promise<void> | void;

export const doerOf = ({ userId: id, name, role }: UserActor): Doer => ({ id, name, role });

@Injectable()
export class Commands {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly people: PeopleService,
  ) {}

  /** One command of somebody's under the conversation's lock, in one transaction. */
  async run(id: string, actor: UserActor, command: Command): Promise<ConversationDto> {
    const { workspaceId, userId } = actor;
    await this.people.meet(actor);
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
