import type { AnswerSignal, Answering } from '@switchboard/contracts';

type Delta = Extract<AnswerSignal, { kind: 'delta' }>;

/** The text so far of the answer that is being written in one conversation. Until something is heard, nothing is known. */
export class AnswerMemory {
  private answer: Answering | null = null;
  private known = false;

  hear(signal: AnswerSignal): void {
    if (signal.kind === 'delta') return this.append(signal);
    this.answer = null;
    this.known = true;
  }

  /** Somebody who remembers told us. What was heard meanwhile may be newer. */
  learn(told: Answering | null): void {
    const heard = this.answer;
    if (this.known || (heard && (!told || !isSame(heard, told) || told.n < heard.n))) return;
    this.answer = told;
    this.known = true;
  }

  /** Undefined: one may be under way whose beginning was missed. */
  get current(): Answering | null | undefined {
    return this.known ? this.answer : undefined;
  }

  private append(delta: Delta): void {
    const { inReplyTo, attempt, n, text } = delta;
    const before = this.answer;
    if (!before || !isSame(before, delta)) {
      this.answer = { inReplyTo, attempt, n, text };
      this.known = n === 0;
    } else if (n > before.n) {
      this.answer = { ...before, n, text: before.text + text };
      this.known &&= n === before.n + 1;
    }
  }
}

function isSame(
  one: Pick<Delta, 'inReplyTo' | 'attempt'>,
  other: Pick<Delta, 'inReplyTo' | 'attempt'>,
): boolean {
  return one.inReplyTo === other.inReplyTo && one.attempt === other.attempt;
}
