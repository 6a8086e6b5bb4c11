import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Closed loop: one message at a time into one conversation, again and again under the same key until it is acknowledged,
 * then the next.
 */
export class Sender {
  #n = 0;
  #stopping = false;
  #abandoned = false;
  #running;

  constructor({ reader, conversationId, pauseMs, words, report, after = async () => {} }) {
    Object.assign(this, { reader, conversationId, pauseMs, words, report, after });
  }

  start() {
    this.#running = this.#loop();
  }

  /** Resolves when the message in hand is acknowledged. */
  stop() {
    this.#stopping = true;
    return this.#running;
  }

  /** Gives up what isn't acknowledged: the scene is over. */
  abandon() {
    this.#stopping = true;
    this.#abandoned = true;
  }

  async #loop() {
    while (!this.#stopping) {
      const sent = await this.#send();
      if (sent) await this.after(sent, () => this.#stopping);
      await sleep(this.pauseMs * (0.5 + Math.random()));
    }
  }

  async #send() {
    this.#n += 1;
    const message = {
      conversationId: this.conversationId,
      clientMessageId: randomUUID(),
      content: `${this.words} (${this.#n})`,
    };
    while (!this.#abandoned) {
      try {
        const { id, seq } = await this.reader.ask('message:send', message);
        this.report('acknowledged', { ...message, sender: this.reader.id, n: this.#n, id, seq });
        return { id, seq };
      } catch (error) {
        this.report('refused', { code: error.message });
        await sleep(200 + Math.random() * 200);
      }
    }
  }
}
