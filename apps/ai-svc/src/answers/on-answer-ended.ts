import { Injectable } from '@nestjs/common';
import { type MessageFact, ai, chat } from '@switchboard/contracts';
import { type Fact, OnEvent, Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { FaqsRepository } from '../faqs/faqs.repository.js';

const consumer = 'ai-answers';

/**
 * Announces what became of an answer, and counts the use of the FAQs it cited: once each, because both follow from
 * chat-svc's facts.
 */
@Injectable()
export class OnAnswerEnded {
  constructor(
    private readonly faqs: FaqsRepository,
    private readonly outbox: Outbox,
  ) {}

  @OnEvent(chat.messageCreated, { consumer, when: isAnswer })
  async landed(tx: EntityManager, { message, conversation }: MessageFact, fact: Fact): Promise<void> {
    const { inReplyTo, sources, sender } = message;
    if (inReplyTo === null || !sender) return;
    const cited = sources.filter(({ kind }) => kind === 'faq').map(({ id }) => id);
    if (cited.length > 0) await this.faqs.countUse(tx, cited);
    await this.outbox.add(tx, ai.answerCompleted, {
      workspaceId: fact.workspaceid,
      sequence: fact.sequence,
      data: {
        ...{
          workspaceId: fact.workspaceid,
          conversationId: conversation.id,
          messageId: message.id,
          inReplyTo,
        },
        ...{ assistantId: sender.id, sources: sources.length, unknown: sources.length === 0 },
        processingTime: message.metadata.processingTime ?? 0,
      },
    });
  }

  @OnEvent(chat.messageUpdated, { consumer, when: wentWrong })
  async ended(tx: EntityManager, { message, conversation }: MessageFact, fact: Fact): Promise<void> {
    const { status, reason } = message.answer ?? {};
    if (!reason || (status !== 'failed' && status !== 'discarded')) return;
    const contract = status === 'failed' ? ai.answerFailed : ai.answerDiscarded;
    const { workspaceid: workspaceId, sequence } = fact;
    const data = { workspaceId, conversationId: conversation.id, inReplyTo: message.id, reason };
    await this.outbox.add(tx, contract, { workspaceId, sequence, data });
  }
}

function isAnswer({ message }: MessageFact): boolean {
  return message.senderType === 'assistant' && message.inReplyTo !== null;
}

function wentWrong({ message }: MessageFact): boolean {
  return message.answer?.status === 'failed' || message.answer?.status === 'discarded';
}
