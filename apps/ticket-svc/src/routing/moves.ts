import { Injectable } from '@nestjs/common';
import { type AssignedBecause, type AutoAssigned, chat } from '@switchboard/contracts';
import { Database, RpcClient, ServiceError } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { AgentsRepository } from './agents.repository.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';

export interface Move {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly because: AssignedBecause;
}

/** `stale`: it had moved on, and is known as it is now. `unknown-agent`: chat doesn't know them, or not as one of the staff. */
export type Moved = 'done' | 'stale' | 'unknown-agent';

/** Has chat move a conversation, and keeps what became of it: the next decision is made by that, not by a fact to come. */
@Injectable()
export class Moves {
  constructor(
    private readonly database: Database,
    private readonly rpc: RpcClient,
    private readonly conversations: RoutedConversationsRepository,
    private readonly agents: AgentsRepository,
  ) {}

  async move(move: Move): Promise<Moved> {
    try {
      const answer = await this.rpc.call(chat.autoAssign, { ...move, decisionId: uuid() }, {});
      await this.keep(move, answer);
      return answer.done ? 'done' : 'stale';
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (error.code === 'UNKNOWN_AGENT') return 'unknown-agent';
      if (error.code !== 'NOT_FOUND') throw error;
      await this.database.inWorkspace(move.workspaceId, (tx) =>
        this.conversations.forget(tx, move.workspaceId, move.conversationId),
      );
      return 'stale';
    }
  }

  private async keep({ workspaceId, to }: Move, { done, conversation }: AutoAssigned): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (tx) => {
      await this.conversations.keep(tx, workspaceId, conversation);
      if (done && to) await this.agents.given(tx, workspaceId, to);
    });
  }
}
