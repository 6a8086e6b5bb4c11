import { Injectable } from '@nestjs/common';
import type { AnswerSignal } from '@switchboard/contracts';
import { Signals } from '@switchboard/platform';
import type { AnswerInHand } from './running-answers.js';

const NAME = 'ai';

/** Tells whoever watches the conversation how its answer comes along. */
@Injectable()
export class AnswerSignaller {
  constructor(private readonly signals: Signals) {}

  typing(answer: AnswerInHand): void {
    this.send(answer, { kind: 'typing', inReplyTo: answer.inReplyTo });
  }

  delta(answer: AnswerInHand, text: string): void {
    const { inReplyTo, attempt } = answer;
    this.send(answer, { kind: 'delta', inReplyTo, attempt, n: answer.add(text), text });
  }

  done(answer: AnswerInHand, messageId: string | null, reason?: string): void {
    const { inReplyTo, attempt } = answer;
    this.send(answer, { kind: 'done', inReplyTo, attempt, messageId, ...(reason ? { reason } : {}) });
  }

  private send({ workspaceId, conversationId }: AnswerInHand, signal: AnswerSignal): void {
    this.signals.publish(workspaceId, conversationId, NAME, signal);
  }
}
