import { Injectable } from '@nestjs/common';
import { type AutoAssign, type AutoAssigned, chat, isStaff, type PersonRef } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { PeopleRepository } from '../people/people.repository.js';
import { carryOut } from './carry-out.js';
import { isOpen } from './conversation.js';
import { presentFact } from './conversation.presenter.js';
import type { Draft } from './draft.js';
import { Drafts } from './drafts.js';

/** Carries out what routing decides. It decided by what it knew: here, under the lock, is what is so. */
@Injectable()
export class AutoAssignService {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly people: PeopleRepository,
  ) {}

  autoAssign(request: AutoAssign): Promise<AutoAssigned> {
    const { workspaceId, conversationId, decisionId } = request;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      if (!draft) return fail(chat.autoAssign, 'NOT_FOUND', 'There is no such conversation');
      const repeated = draft.conversation.routedBy === decisionId;
      const done = repeated || mayMove(draft, request);
      if (done && !repeated) await this.move(tx, draft, request);
      return { done, conversation: presentFact(draft.conversation) };
    });
  }

  private async move(
    tx: EntityManager,
    draft: Draft,
    { to, decisionId, because }: AutoAssign,
  ): Promise<void> {
    const agent = to && (await this.agent(tx, draft.conversation.workspaceId, to));
    carryOut(draft, agent ? { kind: 'assign', agent } : { kind: 'unassign' }, null, because);
    draft.change({ routedBy: decisionId });
    await this.drafts.save(tx, draft);
  }

  private async agent(tx: EntityManager, workspaceId: string, id: string): Promise<PersonRef> {
    const person = await this.people.find(tx, workspaceId, id);
    if (!person?.isActive || !isStaff(person.role))
      return fail(chat.autoAssign, 'UNKNOWN_AGENT', 'There is no such agent');
    return { id, name: person.name };
  }
}

/** Only what waits is given to somebody; only what is still theirs is taken from them, and what is done stays theirs. */
function mayMove({ state }: Draft, { from }: AutoAssign): boolean {
  if ((state.assigned?.id ?? null) !== from) return false;
  return from === null ? isOpen(state) && state.waitingSince !== null : state.status !== 'resolved';
}
