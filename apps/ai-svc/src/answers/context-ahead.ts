import { Injectable } from '@nestjs/common';
import type { AnswerContext, OfConversation } from '@switchboard/contracts';
import { setImmediate as turn } from 'node:timers/promises';
import { queryFor } from '../offline/query.js';
import { AnswerPreparation, type Lookup } from './answer-preparation.js';
import { type AnswerTask, hasQuestion } from './answer-task.js';
import { ConversationsClient } from './conversations.client.js';
import { EarlierQuestions } from './earlier-questions.js';
import { turnsOf } from './turns.js';

/** Long enough for a transaction; what is older says too little about what the conversation is now. */
const FRESH_MS = 250;
/** Questions whose jobs are taken elsewhere leave theirs behind: the oldest go. */
const MOST = 100;

/** What an answer begins with. `task` is there when somebody asked ahead, and fails for who awaits it. */
export interface Beginning {
  readonly context: AnswerContext;
  readonly task?: Promise<AnswerTask | undefined>;
}

/** What a message tells by itself. */
type Said = Omit<Lookup, 'query'> & { readonly content: string };

interface Asked {
  readonly upTo: number;
  readonly context: Promise<AnswerContext>;
  readonly task: Promise<AnswerTask | undefined>;
  readonly at: number;
}

/** Gathers what an answer is written from while its job is still being written down: the customer waits for both. */
@Injectable()
export class ContextAhead {
  private readonly asked = new Map<string, Asked>();
  private readonly earlier = new EarlierQuestions();

  constructor(
    private readonly conversations: ConversationsClient,
    private readonly preparation: AnswerPreparation,
  ) {}

  /** Never fails: whoever takes it is told. */
  foresee(conversation: OfConversation, upTo: number, { content, ...whose }: Said): void {
    const { workspaceId } = conversation;
    const key = keyOf(conversation);
    const context = this.conversations.context(conversation);
    // Reading the words takes longer than asking: what others have to do for this answer is on its way by then.
    const ahead = turn().then(() => {
      const query = queryFor(content, this.earlier.of(key));
      return this.preparation.ahead(workspaceId, { query, ...whose });
    });
    const task = context.then(async (known) => {
      if (!hasQuestion(known)) return undefined;
      this.earlier.learn(key, turnsOf([...known.history, known.question]));
      return this.preparation.prepare(workspaceId, known, await ahead);
    });
    task.catch(() => undefined);
    const [oldest] = this.asked.keys();
    if (this.asked.size >= MOST && oldest !== undefined) this.asked.delete(oldest);
    this.asked.set(key, { upTo, context, task, at: performance.now() });
  }

  /** What was asked for just now, once, and for no older question; else it is asked for now. */
  async take(conversation: OfConversation, upTo: number): Promise<Beginning> {
    const key = keyOf(conversation);
    const asked = this.asked.get(key);
    this.asked.delete(key);
    const fresh = asked?.upTo === upTo && performance.now() - asked.at < FRESH_MS;
    if (!fresh) return { context: await this.conversations.context(conversation) };
    return { context: await asked.context, task: asked.task };
  }
}

function keyOf({ workspaceId, conversationId }: OfConversation): string {
  return `${workspaceId}/${conversationId}`;
}
