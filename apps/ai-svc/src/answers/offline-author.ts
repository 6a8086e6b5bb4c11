import { setTimeout as sleep } from 'node:timers/promises';
import { compose } from '../offline/compose.js';
import { cite } from './citations.js';
import type { AnswerAuthor, AnswerTask, Draft } from './answer-task.js';

/** Somebody who types three quick messages means one question: that long nothing is said. */
const LISTEN_MS = 300;

/** Answers without a model, in the words of the knowledge, at a pace that can be read. */
export class OfflineAuthor implements AnswerAuthor {
  constructor(private readonly wordMs: number) {}

  async write(task: AnswerTask, onText: (text: string) => void, signal: AbortSignal): Promise<Draft> {
    await this.pause(LISTEN_MS, signal);
    const { question, history, passages: ranked, preferences } = task;
    const answer = compose({ question: question.content, history, ranked, preferences });
    const { content, sources } = cite(answer.content, answer.cited);
    for (const word of content.match(/\S+\s*/g) ?? []) {
      onText(word);
      await this.pause(this.wordMs, signal);
    }
    const { unknown, confidence } = answer;
    const usage = { promptTokens: 0, completionTokens: 0 };
    return { content, sources, unknown, confidence, provider: 'offline', model: 'offline', usage };
  }

  private async pause(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // The timer's own error hides the reason.
    if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
