import { Injectable } from '@nestjs/common';
import { type AnswerContext, LIMITS, type OfConversation } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { conversationNotFound } from '../conversations/not-found.js';
import { presentMessage } from '../messages/message.presenter.js';
import { CONTEXT, type ContextRow } from './context.sql.js';

@Injectable()
export class ContextService {
  constructor(private readonly database: Database) {}

  /** What an answer is written from. A customer waits for it: one round trip. */
  async context({ workspaceId, conversationId }: OfConversation): Promise<AnswerContext> {
    const values = [workspaceId, conversationId, LIMITS.contextMessages + 1];
    const rows = await this.database.pipelined<ContextRow>(workspaceId, CONTEXT, values);
    const [first] = rows;
    if (!first) throw conversationNotFound();
    const messages = rows.flatMap((row) => {
      if (row.id === null) return [];
      const names = new Map(row.senderId && row.senderName ? [[row.senderId, row.senderName]] : []);
      return [presentMessage(row, { members: [], names })];
    });
    const { epoch, customerId, customerName, assistantId, waiting, unknownInARow, frustratedInARow } = first;
    return {
      ...{ question: messages.at(-1) ?? null, history: messages.slice(0, -1) },
      ...{ epoch, customerId, customerName, assistantId, waiting, unknownInARow, frustratedInARow },
    };
  }
}
