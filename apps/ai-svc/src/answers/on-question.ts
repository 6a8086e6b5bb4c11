import { Injectable } from '@nestjs/common';
import { type MessageFact, chat } from '@switchboard/contracts';
import { type Fact, FairJobs, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { ANSWER_JOB } from './answer-job.js';
import { ContextAhead } from './context-ahead.js';

const consumer = 'ai-answers';

/** A customer's message that waits for the assistant becomes a job, one per conversation. */
@Injectable()
export class OnQuestion {
  constructor(
    private readonly jobs: FairJobs,
    private readonly contexts: ContextAhead,
  ) {}

  @OnEvent(chat.messageCreated, { consumer, when: waitsForAnswer })
  created(tx: EntityManager, payload: MessageFact, fact: Fact): Promise<void> {
    return this.consider(tx, payload, fact);
  }

  /** A retry makes a failed message pending again. */
  @OnEvent(chat.messageUpdated, { consumer, when: waitsForAnswer })
  updated(tx: EntityManager, payload: MessageFact, fact: Fact): Promise<void> {
    return this.consider(tx, payload, fact);
  }

  private async consider(
    tx: EntityManager,
    { message, conversation }: MessageFact,
    fact: Fact,
  ): Promise<void> {
    const { workspaceid: workspaceId, sequence: upTo } = fact;
    const { conversationId } = message;
    if (this.jobs.hasRoom(ANSWER_JOB)) {
      const { customer, assistantId } = conversation;
      const said = { content: message.content, customerId: customer.id, assistantId };
      this.contexts.foresee({ workspaceId, conversationId }, upTo, said);
    }
    await this.jobs.enqueue(tx, { kind: ANSWER_JOB, key: conversationId, workspaceId, upTo });
  }
}

function waitsForAnswer({ message }: MessageFact): boolean {
  return message.senderType === 'customer' && message.answer?.status === 'pending';
}
