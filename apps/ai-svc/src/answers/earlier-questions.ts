import { lastQuestionIn } from '../offline/query.js';
import type { Turn } from '../prompt/prompt.types.js';

const REMEMBERED = 2_000;

/** The question that a conversation's next message may lean on, as of the last answer here. The longest untouched are forgotten first. */
export class EarlierQuestions {
  private readonly questions = new Map<string, Turn>();

  /** At most one turn: all that a search needs of the history. */
  of(conversation: string): readonly Turn[] {
    const question = this.questions.get(conversation);
    return question ? [question] : [];
  }

  learn(conversation: string, turns: readonly Turn[]): void {
    const question = lastQuestionIn(turns);
    if (!question) return;
    this.questions.delete(conversation);
    this.questions.set(conversation, question);
    const [oldest] = this.questions.size > REMEMBERED ? this.questions.keys() : [];
    if (oldest !== undefined) this.questions.delete(oldest);
  }
}
