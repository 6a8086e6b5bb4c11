import { Injectable } from '@nestjs/common';
import type { RefusalCategory, Sentiment } from '@switchboard/contracts';
import type { Call } from '@switchboard/platform';
import { screen, sentimentOf } from '@switchboard/screening';
import { ModelModeration } from './model-moderation.js';

export interface Reading {
  /** For what it is refused; empty when it isn't. */
  readonly refused: RefusalCategory[];
  /** The writer may be in danger from themselves: never refused. */
  readonly selfHarm: boolean;
  readonly sentiment: Sentiment;
}

/** Reads a customer's message before it is stored: the rules in process, then the model's moderation where there is one. */
@Injectable()
export class ModerationService {
  constructor(private readonly model: ModelModeration) {}

  async read(text: string, call: Call): Promise<Reading> {
    const sentiment = sentimentOf(text);
    const rules = screen(text);
    if (rules.refused || rules.selfHarm)
      return { refused: rules.categories, selfHarm: rules.selfHarm, sentiment };
    const { categories, selfHarm } = await this.model.screen(text, call);
    return { refused: selfHarm ? [] : categories, selfHarm, sentiment };
  }
}
