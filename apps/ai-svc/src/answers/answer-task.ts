import type { AnswerContext, Citation, Message, Preferences } from '@switchboard/contracts';
import type { AnsweringAssistant } from '../assistants/assistants.repository.js';
import type { Ranked } from '../offline/ranking.js';
import type { Turn } from '../prompt/prompt.types.js';
import type { Usage } from '../providers/prices.js';
import type { Passage } from '../retrieval/passage.js';

/** Everything an answer is written from. */
export interface AnswerTask {
  readonly question: Message;
  /** What was said in public before the question, at most ten turns, oldest first. */
  readonly history: readonly Turn[];
  readonly preferences: Preferences;
  readonly assistant: AnsweringAssistant;
  /** The likeliest first. */
  readonly passages: readonly Ranked<Passage>[];
}

/** An answer before it has landed. */
export interface Draft {
  readonly provider: string;
  readonly content: string;
  /** Only what was retrieved; numbered as in the text. */
  readonly sources: Citation[];
  /** The assistant says that it doesn't know. */
  readonly unknown: boolean;
  readonly confidence: number;
  readonly model: string;
  readonly usage: Usage;
}

/** Writes answers: a model behind an endpoint, or the offline rules. */
export interface AnswerAuthor {
  /**
   * `onText` gets each piece as it comes. Rejects with the signal's reason when it aborts.
   * @throws ProviderFailure
   */
  write(task: AnswerTask, onText: (text: string) => void, signal: AbortSignal): Promise<Draft>;
}

export const ANSWER_AUTHOR = Symbol('ANSWER_AUTHOR');

export type Question = AnswerContext & { readonly question: Message };

export function hasQuestion(context: AnswerContext): context is Question {
  return context.question !== null;
}
