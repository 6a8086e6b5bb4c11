import type { AnswerReason } from '@switchboard/contracts';
import type { Usage } from './prices.js';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  readonly temperature: number;
}

export interface ModelReply {
  readonly text: string;
  readonly model: string;
  readonly usage: Usage;
}

/** Why no answer came. `midStream`: some of it had been shown already. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';

  constructor(
    readonly reason: Extract<AnswerReason, 'unavailable' | 'timed_out' | 'refused'>,
    readonly midStream: boolean,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
