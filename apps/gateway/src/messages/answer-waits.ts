import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LIMITS, customerMessage, type Message, type MessageFact } from '@switchboard/contracts';
import { AnswerWait } from './answer-wait.js';

const AT_ONCE = 2;

/** Requests that are held open for the assistant's answer. Whichever gateway holds one, it reads the facts itself. */
@Injectable()
export class AnswerWaits implements OnModuleDestroy {
  private readonly waits = new Set<AnswerWait>();
  private readonly perUser = new Map<string, number>();

  /**
   * To be called before the message is sent: its answer may come before its own acknowledgement. Undefined when the
   * user holds two requests open already.
   */
  begin(userId: string, conversationId: string): AnswerWait | undefined {
    const open = this.perUser.get(userId) ?? 0;
    if (open >= AT_ONCE) return undefined;
    this.perUser.set(userId, open + 1);
    const wait = new AnswerWait(conversationId, LIMITS.waitForAnswerMs, () => this.end(userId, wait));
    this.waits.add(wait);
    return wait;
  }

  /** An answer has come, in the form customers see: staff never wait. */
  messageCreated({ message }: MessageFact): void {
    if (message.inReplyTo) this.settle(message.conversationId, message.inReplyTo, customerMessage(message));
  }

  /** An answer will not come. */
  messageUpdated({ message }: MessageFact): void {
    const { status } = message.answer ?? {};
    if (status === 'failed' || status === 'discarded') this.settle(message.conversationId, message.id, null);
  }

  /** Before the server closes: it waits for every request that is still open. */
  onModuleDestroy(): void {
    for (const wait of this.waits) wait.giveUp();
  }

  private settle(conversationId: string, messageId: string, answer: Message | null): void {
    for (const wait of this.waits) {
      if (wait.conversationId === conversationId) wait.settle(messageId, answer);
    }
  }

  private end(userId: string, wait: AnswerWait): void {
    if (!this.waits.delete(wait)) return;
    const left = (this.perUser.get(userId) ?? 1) - 1;
    if (left > 0) this.perUser.set(userId, left);
    else this.perUser.delete(userId);
  }
}
