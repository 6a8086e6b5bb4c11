import { Inject, Injectable, Logger } from '@nestjs/common';
import { type AnswerReason, type Message, type OfConversation } from '@switchboard/contracts';
import { type Job, loggableError } from '@switchboard/platform';
import { ProviderFailure } from '../providers/provider.js';
import { AnswerPreparation } from './answer-preparation.js';
import { AnswerRecords } from './answer-records.js';
import { AnswerSignaller } from './answer-signaller.js';
import {
  ANSWER_AUTHOR,
  type AnswerAuthor,
  type AnswerTask,
  type Draft,
  type Question,
  hasQuestion,
} from './answer-task.js';
import { type Beginning, ContextAhead } from './context-ahead.js';
import { ConversationsClient, isMovedOn } from './conversations.client.js';
import { handoffAfter } from './handoff-rule.js';
import { AnswerInHand, GivenUp, RunningAnswers } from './running-answers.js';
import { giveSignsOfLife } from './sign-of-life.js';

/** What was shown is cleared by a try with a higher number: each run of the job has room for so many. */
const TRIES_PER_RUN = 100;
/** A stream that broke after its first word is tried once more. */
const TRIES_AFTER_A_BREAK = 2;

type Written = Draft & { readonly assistantId: string };

/** Writes one conversation's answer, from the question to the landed message. */
@Injectable()
export class AnswerWriter {
  private readonly logger = new Logger(AnswerWriter.name);

  constructor(
    @Inject(ANSWER_AUTHOR) private readonly author: AnswerAuthor,
    private readonly conversations: ConversationsClient,
    private readonly contexts: ContextAhead,
    private readonly preparation: AnswerPreparation,
    private readonly records: AnswerRecords,
    private readonly running: RunningAnswers,
    private readonly signaller: AnswerSignaller,
  ) {}

  /** Done when nothing waits for an answer any more. Throws what a later run may get over: chat-svc being away. */
  async run(job: Job, signal: AbortSignal): Promise<void> {
    const conversation = { workspaceId: job.workspaceId, conversationId: job.key };
    for (let round = 0; ; round += 1) {
      const beginning = await this.contexts.take(conversation, job.upTo).catch(ignoreMovedOn);
      if (!beginning || !hasQuestion(beginning.context)) return;
      const { context, task } = beginning;
      const attempt = (job.attempt * TRIES_PER_RUN + round) * TRIES_AFTER_A_BREAK;
      if ((await this.answer(conversation, { context, task }, attempt, signal)) === 'settled') return;
    }
  }

  private async answer(
    conversation: OfConversation,
    { context, task }: { context: Question; task: Beginning['task'] },
    attempt: number,
    signal: AbortSignal,
  ): Promise<'settled' | 'restart'> {
    const { workspaceId, conversationId } = conversation;
    const answer = new AnswerInHand(workspaceId, conversationId, context.question.id, context.epoch, attempt);
    this.running.begin(answer);
    const stopSigns = giveSignsOfLife(this.conversations, answer);
    try {
      this.signaller.typing(answer);
      const prepared = (await task) ?? (await this.preparation.prepare(workspaceId, context));
      const draft = await this.write(answer, prepared, AbortSignal.any([signal, answer.signal]));
      if (context.waiting && draft.unknown) await this.settle(answer, 'discarded', 'awaiting_person');
      else this.signaller.done(answer, (await this.land(answer, context, draft)).id);
      return 'settled';
    } catch (error) {
      return await this.afterTrouble(answer, error, signal);
    } finally {
      stopSigns();
      this.running.end(answer);
    }
  }

  private async write(answer: AnswerInHand, task: AnswerTask, signal: AbortSignal): Promise<Written> {
    for (let tries = 1; ; tries += 1) {
      const started = performance.now();
      try {
        const draft = await this.author.write(task, (text) => this.signaller.delta(answer, text), signal);
        await this.records.keepCall(answer, task.assistant.id, draft, performance.now() - started);
        signal.throwIfAborted();
        return { ...draft, assistantId: task.assistant.id };
      } catch (error) {
        const broken = error instanceof ProviderFailure && error.midStream && error.reason !== 'refused';
        if (!broken || tries >= TRIES_AFTER_A_BREAK) throw error;
        answer.again();
      }
    }
  }

  private land(answer: AnswerInHand, context: Question, draft: Written): Promise<Message> {
    const { workspaceId, conversationId, inReplyTo, epoch } = answer;
    return this.conversations.land({
      ...{ workspaceId, conversationId, inReplyTo, epoch, assistantId: draft.assistantId },
      ...this.records.landing(answer, draft),
      handoff: handoffAfter(context, draft.unknown),
    });
  }

  private async afterTrouble(
    answer: AnswerInHand,
    error: unknown,
    signal: AbortSignal,
  ): Promise<'settled' | 'restart'> {
    if (error instanceof GivenUp && error.verdict === 'restart') return 'restart';
    if (error instanceof GivenUp || isMovedOn(error)) {
      this.signaller.done(answer, null, error instanceof GivenUp ? error.reason : undefined);
      return 'settled';
    }
    // The lease was lost, or the service stops: someone else goes on with it.
    if (signal.aborted) throw error;
    if (!(error instanceof ProviderFailure)) throw error;
    this.logger.warn({ reason: error.reason, error: loggableError(error) }, 'An answer failed');
    await this.settle(answer, 'failed', error.reason);
    return 'settled';
  }

  private async settle(
    answer: AnswerInHand,
    status: 'failed' | 'discarded',
    reason: AnswerReason,
  ): Promise<void> {
    const { workspaceId, conversationId, inReplyTo: messageId, epoch } = answer;
    const settled = { workspaceId, conversationId, messageId, epoch, status, reason };
    await this.conversations.settle(settled).catch(ignoreMovedOn);
    this.signaller.done(answer, null, reason);
  }
}

function ignoreMovedOn(error: unknown): undefined {
  if (!isMovedOn(error)) throw error;
}
