import type { Message } from '@switchboard/contracts';

/** One request that waits. It hears of all answers of the conversation, for at first its own message has no id. */
export class AnswerWait {
  private readonly heard = new Map<string, Message | null>();
  private waitingFor?: string;
  private resolve: (answer: Message | null) => void = () => undefined;

  constructor(
    readonly conversationId: string,
    private readonly timeoutMs: number,
    readonly end: () => void,
  ) {}

  /** The answer, or null when it won't come, takes too long, or nobody waits any more. */
  answerTo(messageId: string, until: AbortSignal): Promise<Message | null> {
    const known = this.heard.get(messageId);
    if (known !== undefined) return Promise.resolve(known);
    if (until.aborted) return Promise.resolve(null);
    this.waitingFor = messageId;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.giveUp(), this.timeoutMs);
      until.addEventListener('abort', () => this.giveUp(), { once: true });
      this.resolve = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
    });
  }

  settle(messageId: string, answer: Message | null): void {
    this.heard.set(messageId, answer);
    if (messageId === this.waitingFor) this.resolve(answer);
  }

  giveUp(): void {
    this.resolve(null);
  }
}
