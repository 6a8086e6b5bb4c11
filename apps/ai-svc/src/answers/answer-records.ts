import { Injectable } from '@nestjs/common';
import { type LandAnswer, ai } from '@switchboard/contracts';
import { Database, Outbox } from '@switchboard/platform';
import { sentimentOf } from '@switchboard/screening';
import { v7 as uuidv7 } from 'uuid';
import { AiConfig } from '../config.js';
import { type PriceTable, costOf, readPrices } from '../providers/prices.js';
import { CallsRepository } from './calls.repository.js';
import type { Draft } from './answer-task.js';
import type { AnswerInHand } from './running-answers.js';

/** What is written down of an answer: the model's call with its cost, and the message's figures. */
@Injectable()
export class AnswerRecords {
  private readonly prices: PriceTable;

  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly outbox: Outbox,
    config: AiConfig,
  ) {
    this.prices = readPrices(config.aiPrices);
  }

  /** Every call is kept and announced, whatever becomes of its answer: it was paid for. */
  async keepCall(answer: AnswerInHand, assistantId: string, draft: Draft, durationMs: number): Promise<void> {
    const { workspaceId, conversationId, inReplyTo } = answer;
    const { provider, model, usage } = draft;
    const figures = {
      provider,
      model,
      ...usage,
      cost: costOf(model, usage, this.prices),
      duration: Math.round(durationMs),
    };
    await this.database.inWorkspace(workspaceId, async (tx) => {
      const callId = uuidv7();
      const call = { workspaceId, conversationId, assistantId, ...figures };
      const at = await this.calls.insert(tx, { ...call, id: callId, inReplyTo });
      await this.outbox.add(tx, ai.callCompleted, {
        workspaceId,
        sequence: 1,
        data: { ...call, callId, at },
      });
    });
  }

  /** What the message carries of its making. */
  landing(
    answer: AnswerInHand,
    draft: Draft,
  ): Pick<LandAnswer, 'content' | 'sources' | 'unknown' | 'metadata'> {
    const { content, sources, unknown, confidence, model, usage } = draft;
    const { promptTokens, completionTokens } = usage;
    return {
      ...{ content, sources, unknown },
      metadata: {
        ...{ sentiment: sentimentOf(content), model, promptTokens, completionTokens, confidence },
        tokensUsed: promptTokens + completionTokens,
        processingTime: Math.round(performance.now() - answer.startedAt),
        cost: costOf(model, usage, this.prices),
      },
    };
  }
}
