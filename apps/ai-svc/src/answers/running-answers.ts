import { Injectable } from '@nestjs/common';
import type { Answering, AnswerReason } from '@switchboard/contracts';
import type { RunningAnswer } from './answer-verdict.js';

/** Why an answer was given up while it was written. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';

  constructor(
    readonly verdict: 'restart' | 'stop',
    readonly reason?: AnswerReason,
  ) {
    super(`The answer was given up: ${verdict}`);
  }
}

/** One answer that is being written here, with what has been shown of it. */
export class AnswerInHand implements RunningAnswer {
  readonly startedAt = performance.now();
  private readonly abort = new AbortController();
  private pieces = 0;
  private text = '';

  constructor(
    readonly workspaceId: string,
    readonly conversationId: string,
    readonly inReplyTo: string,
    readonly epoch: number,
    /** Rises with every try, so that what an older one showed is cleared. */
    public attempt: number,
  ) {}

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get begun(): boolean {
    return this.pieces > 0;
  }

  /** Starts over: what was shown is void. */
  again(): void {
    this.attempt += 1;
    this.pieces = 0;
    this.text = '';
  }

  /** Notes a piece and gives it its number. */
  add(text: string): number {
    this.text += text;
    this.pieces += 1;
    return this.pieces - 1;
  }

  giveUp(verdict: 'restart' | 'stop', reason?: AnswerReason): void {
    this.abort.abort(new GivenUp(verdict, reason));
  }

  shown(): Answering {
    const { inReplyTo, attempt, text } = this;
    return { inReplyTo, attempt, n: Math.max(0, this.pieces - 1), text };
  }
}

/** The answers this process is writing, by conversation. */
@Injectable()
export class RunningAnswers {
  private readonly byConversation = new Map<string, AnswerInHand>();

  begin(answer: AnswerInHand): void {
    this.byConversation.set(answer.conversationId, answer);
  }

  end(answer: AnswerInHand): void {
    if (this.byConversation.get(answer.conversationId) === answer)
      this.byConversation.delete(answer.conversationId);
  }

  get isAny(): boolean {
    return this.byConversation.size > 0;
  }

  find(workspaceId: string, conversationId: string): AnswerInHand | undefined {
    const answer = this.byConversation.get(conversationId);
    return answer?.workspaceId === workspaceId ? answer : undefined;
  }
}
