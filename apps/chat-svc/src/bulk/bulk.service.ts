import { Injectable } from '@nestjs/common';
import {
  type BulkBody,
  type BulkDone,
  type BulkResult,
  chat,
  isStaff,
  LIMITS,
  type PersonRef,
} from '@switchboard/contracts';
import { Database, fail, type UserActor } from '@switchboard/platform';
import { randomUUID } from 'node:crypto';
import { Commands, doerOf } from '../conversations/commands.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type BulkAction, bulkAction } from './bulk-action.js';
import { EachOf } from './each-of.js';
import { type Undo, UndoRepository } from './undo.repository.js';
import { restorableOf } from './undo-step.js';

@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly people: PeopleRepository,
    private readonly undos: UndoRepository,
    private readonly each: EachOf,
  ) {}

  /** Each conversation in a transaction of its own, together with the step that takes it back. */
  async run(body: BulkBody, actor: UserActor): Promise<BulkDone> {
    if (!isStaff(actor.role)) fail(chat.bulk, 'FORBIDDEN', 'Bulk commands are for staff');
    const { workspaceId, userId } = actor;
    const agent = body.agentId ? await this.agent(workspaceId, body.agentId) : null;
    const now = await this.database.inWorkspace(workspaceId, (tx) => this.undos.begin(tx, workspaceId));
    const action = bulkAction(body, agent, doerOf(actor), now);
    const until = new Date(now.getTime() + LIMITS.undoMs);
    // Not one of version 7: nobody shall guess it from the time.
    const undo = { workspaceId, id: randomUUID(), userId, until };
    const results = await this.each.of([...new Set(body.ids)], (id) => this.one(id, action, undo, actor));
    const undoable = results.some(({ changed }) => changed);
    return {
      results,
      undoToken: undoable ? undo.id : null,
      undoUntil: undoable ? until.toISOString() : null,
    };
  }

  private async one(
    id: string,
    action: BulkAction,
    undo: Undo,
    actor: UserActor,
  ): Promise<Pick<BulkResult, 'changed'>> {
    let changed = false;
    await this.commands.run(id, actor, async (draft, tx) => {
      action(draft);
      const { version } = draft.conversation;
      changed = version !== draft.locked.conversation.version;
      if (!changed) return;
      await this.undos.add(tx, undo, {
        conversationId: id,
        commandVersion: version,
        before: restorableOf(draft.locked.conversation),
      });
    });
    return { changed };
  }

  private async agent(workspaceId: string, agentId: string): Promise<PersonRef> {
    const found = await this.database.inWorkspace(workspaceId, (tx) =>
      this.people.find(tx, workspaceId, agentId),
    );
    if (found?.isActive && isStaff(found.role)) return { id: agentId, name: found.name };
    return fail(chat.bulk, 'NOT_FOUND', 'There is no such agent');
  }
}
