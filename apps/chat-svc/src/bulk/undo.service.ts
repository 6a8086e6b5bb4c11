import { Injectable } from '@nestjs/common';
import {
  type BulkResult,
  type BulkResults,
  chat,
  type Doer,
  isStaff,
  type PersonRef,
} from '@switchboard/contracts';
import { Database, fail, ServiceError, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { carryOut } from '../conversations/carry-out.js';
import { categorise, retag } from '../conversations/changes.js';
import { Commands, doerOf } from '../conversations/commands.js';
import type { Draft } from '../conversations/draft.js';
import { isSameState } from '../conversations/restore.js';
import { PeopleRepository } from '../people/people.repository.js';
import { EachOf } from './each-of.js';
import { UndoRepository } from './undo.repository.js';
import type { Restorable } from './undo-step.js';

@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly undos: UndoRepository,
    private readonly people: PeopleRepository,
    private readonly each: EachOf,
  ) {}

  async undo(token: string, actor: UserActor): Promise<BulkResults> {
    const { workspaceId, userId, role } = actor;
    if (!isStaff(role)) fail(chat.undoBulk, 'FORBIDDEN', 'Bulk commands are for staff');
    const ids = await this.database.inWorkspace(workspaceId, (tx) =>
      this.undos.conversations(tx, workspaceId, token, userId),
    );
    if (ids.length === 0) fail(chat.undoBulk, 'NOT_FOUND', 'There is nothing to undo any more');
    return { results: await this.each.of(ids, (id) => this.one(id, token, actor)) };
  }

  private async one(id: string, token: string, actor: UserActor): Promise<Pick<BulkResult, 'changed'>> {
    await this.commands.run(id, actor, async (draft, tx) => {
      const step = await this.undos.take(tx, actor.workspaceId, token, id);
      const { workspaceId, commandVersion } = draft.conversation;
      const stands = step?.commandVersion === commandVersion;
      if (!stands || !(await this.mayHaveIt(tx, workspaceId, step.before.state.assigned)))
        throw new ServiceError('conflict', 'CHANGED_SINCE', 'Somebody has changed this conversation since');
      putBack(draft, step.before, doerOf(actor));
    });
    return { changed: true };
  }

  /** Whoever left meanwhile can't have it back. */
  private async mayHaveIt(tx: EntityManager, workspaceId: string, agent: PersonRef | null): Promise<boolean> {
    return !agent || this.people.areStaff(tx, workspaceId, [agent.id]);
  }
}

function putBack(draft: Draft, { state, because, category, tags }: Restorable, by: Doer): void {
  if (!isSameState(draft.state, state)) carryOut(draft, { kind: 'restore', to: state }, by, because);
  categorise(draft, category, by);
  retag(draft, tags, by);
}
