import { Injectable } from '@nestjs/common';
import {
  type AnswerContext,
  type LandAnswer,
  type Message,
  type OfConversation,
  type RenewAnswer,
  type SettleAnswer,
  chat,
} from '@switchboard/contracts';
import { RpcClient, ServiceError } from '@switchboard/platform';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

const LANDING_TRIES = 4;

/** What ai-svc asks of chat-svc. */
@Injectable()
export class ConversationsClient {
  private readonly patiently = retry(
    handleWhen((error) => error instanceof ServiceError && error.retryable),
    { maxAttempts: LANDING_TRIES, backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 3_000 }) },
  );

  constructor(private readonly rpc: RpcClient) {}

  context(conversation: OfConversation): Promise<AnswerContext> {
    return this.rpc.call(chat.answerContext, conversation, {});
  }

  async renew(answer: RenewAnswer): Promise<void> {
    await this.rpc.call(chat.renewAnswer, answer, {});
  }

  /** Tries again while chat-svc can't be reached: a finished answer is worth some patience, and lands once. */
  land(answer: LandAnswer): Promise<Message> {
    return this.patiently.execute(() => this.rpc.call(chat.landAnswer, answer, {}));
  }

  async settle(answer: SettleAnswer): Promise<void> {
    await this.patiently.execute(() => this.rpc.call(chat.settleAnswer, answer, {}));
  }
}

/** What answers say when the conversation has moved on without them: nothing is wrong, and nothing is left to do. */
export function isMovedOn(error: unknown): boolean {
  const codes = ['STALE_ANSWER', 'ANSWER_SUPERSEDED', 'NOT_FOUND'];
  return error instanceof ServiceError && codes.includes(error.code);
}
