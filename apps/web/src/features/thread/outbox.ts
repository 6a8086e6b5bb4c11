import type { Message } from '@switchboard/contracts';
import { type ApiError, toApiError } from '../../api/api-error.js';
import type { KeptText } from './kept-text.js';
import { nextToSend, type Outgoing, type OutboxEvent, reduceOutbox } from './outbox-state.js';

export interface OutboxParts {
  readonly kept: KeptText;
  /** Sends and waits for the acknowledgement. Throws an ApiError. */
  readonly send: (item: Outgoing) => Promise<Message>;
  readonly landed: (message: Message) => void;
  readonly read: (conversationId: string) => readonly Outgoing[];
  readonly write: (conversationId: string, items: readonly Outgoing[]) => void;
  readonly after: (ms: number, work: () => void) => void;
}

/** When the server gives no time of its own, in ms. */
const RETRY_MS = 3_000;

/** Sends one message after the other in each conversation, until the server has acknowledged or refused it. */
export class Outbox {
  private readonly sending = new Map<string, Promise<void>>();

  constructor(private readonly parts: OutboxParts) {
    // What a reload interrupted goes on with the ids it had, so that nothing can be sent twice.
    for (const item of parts.kept.outgoing()) this.apply(item.conversationId, { kind: 'queued', item });
  }

  /** Resolves once all that can be sent now has been: true when this one is with the server. */
  async post(item: Outgoing): Promise<boolean> {
    this.parts.kept.keepOutgoing(item);
    this.apply(item.conversationId, { kind: 'queued', item });
    await this.flush(item.conversationId);
    const left = this.parts.read(item.conversationId);
    return !left.some(({ clientMessageId }) => clientMessageId === item.clientMessageId);
  }

  retry(item: Outgoing): void {
    this.change(item, { kind: 'waiting', id: item.clientMessageId });
    void this.flush(item.conversationId);
  }

  discard(item: Outgoing): void {
    this.parts.kept.dropOutgoing(item.clientMessageId);
    this.apply(item.conversationId, { kind: 'gone', id: item.clientMessageId });
  }

  flushAll(): void {
    for (const id of new Set(this.parts.kept.outgoing().map(({ conversationId }) => conversationId)))
      void this.flush(id);
  }

  /** One sender for each conversation: what is queued meanwhile is sent by the one under way. */
  flush(conversationId: string): Promise<void> {
    const running = this.sending.get(conversationId);
    if (running) return running;
    // Begins once it is written down here, and takes itself out in the same step as it finds nothing more.
    const sending = Promise.resolve().then(() => this.sendAll(conversationId));
    this.sending.set(conversationId, sending);
    return sending;
  }

  private async sendAll(conversationId: string): Promise<void> {
    try {
      for (let item = this.next(conversationId); item; item = this.next(conversationId)) {
        if (!(await this.attempt(item))) return;
      }
    } finally {
      this.sending.delete(conversationId);
    }
  }

  private next(conversationId: string): Outgoing | undefined {
    return nextToSend(this.parts.read(conversationId));
  }

  /** Whether the next one may be tried. */
  private async attempt(item: Outgoing): Promise<boolean> {
    this.change(item, { kind: 'sending', id: item.clientMessageId });
    try {
      this.parts.landed(await this.parts.send(item));
      this.discard(item);
      return true;
    } catch (thrown) {
      return this.notSent(item, toApiError(thrown));
    }
  }

  private notSent(item: Outgoing, error: ApiError): boolean {
    if (error.passing) {
      this.change(item, { kind: 'waiting', id: item.clientMessageId });
      const pause = error.retryAfter ? error.retryAfter * 1000 : RETRY_MS;
      // Without a connection the next `connect` flushes.
      if (error.code !== 'OFFLINE') this.parts.after(pause, () => void this.flush(item.conversationId));
      return false;
    }
    const { code, categories } = error;
    this.change(item, { kind: 'failed', id: item.clientMessageId, error: { code, categories } });
    return true;
  }

  private change(item: Outgoing, event: OutboxEvent): void {
    const items = this.apply(item.conversationId, event);
    const changed = items.find(({ clientMessageId }) => clientMessageId === item.clientMessageId);
    if (changed) this.parts.kept.keepOutgoing(changed);
  }

  private apply(conversationId: string, event: OutboxEvent): readonly Outgoing[] {
    const items = reduceOutbox(this.parts.read(conversationId), event);
    this.parts.write(conversationId, items);
    return items;
  }
}
