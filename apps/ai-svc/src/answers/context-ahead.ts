import { Injectable } from '@nestjs/common';
import type { AnswerContext, OfConversation } from '@switchboard/contracts';
import { ConversationsClient } from './conversations.client.js';

/** Long enough for a transaction; what is older says too little about what the conversation is now. */
const FRESH_MS = 250;
/** Questions whose jobs are taken elsewhere leave theirs behind: the oldest go. */
const MOST = 100;

interface Asked {
  readonly upTo: number;
  readonly context: Promise<AnswerContext>;
  readonly at: number;
}

/** Asks for the context of an answer while its job is still being written down: the customer waits for both. */
@Injectable()
export class ContextAhead {
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly conversations: ConversationsClient) {}

  /** Never fails: whoever takes it is told. */
  foresee(conversation: OfConversation, upTo: number): void {
    const context = this.conversations.context(conversation);
    context.catch(() => undefined);
    const [oldest] = this.asked.keys();
    if (this.asked.size >= MOST && oldest !== undefined) this.asked.delete(oldest);
    this.asked.set(keyOf(conversation), { upTo, context, at: performance.now() });
  }

  /** What was asked for just now, once, and for no older question; else it is asked for now. */
  take(conversation: OfConversation, upTo: number): Promise<AnswerContext> {
    const key = keyOf(conversation);
    const asked = this.asked.get(key);
    this.asked.delete(key);
    const fresh = asked?.upTo === upTo && performance.now() - asked.at < FRESH_MS;
    return fresh ? asked.context : this.conversations.context(conversation);
  }
}

function keyOf({ workspaceId, conversationId }: OfConversation): string {
  return `${workspaceId}/${conversationId}`;
}
