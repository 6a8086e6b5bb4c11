import type { AnswerSignal, Answering } from '@switchboard/contracts';

type Delta = Extract<AnswerSignal, { kind: 'delta' }>;

/** Pieces that follow one another: the last is `n`. */
interface Heard {
  readonly answer: Pick<Delta, 'inReplyTo' | 'attempt'>;
  readonly from: number;
  readonly pieces: string[];
}

/** The text so far of the answer that is being written in one conversation. Until something is heard, nothing is known. */
export class AnswerMemory {
  /** Undefined: one may be under way whose beginning was missed. */
  current: Answering | null | undefined;
  /** What was heard of it. */
  private heard?: Heard;

  hear(signal: AnswerSignal): void {
    if (signal.kind === 'delta') return this.append(signal);
    this.heard = undefined;
    this.current = null;
  }

  /** Somebody who remembers told us. What was heard meanwhile goes behind it. */
  learn(told: Answering | null): void {
    const { heard } = this;
    if (this.current !== undefined) return;
    if (!heard) this.current = told;
    // Of another answer than the one that is heard, it comes too late.
    else if (told && isSame(heard.answer, told)) this.current = joined(told, heard);
  }

  private append(delta: Delta): void {
    const { inReplyTo, attempt, n, text } = delta;
    const { current } = this;
    if (current && isSame(current, delta)) {
      if (n === current.n + 1) this.current = { ...current, n, text: current.text + text };
      if (n <= current.n + 1) return;
    } else if (this.heard && isSame(this.heard.answer, delta)) {
      const next = this.heard.from + this.heard.pieces.length;
      if (n === next) this.heard.pieces.push(text);
      if (n <= next) return;
    }
    this.heard = { answer: delta, from: n, pieces: [text] };
    this.current = n === 0 ? { inReplyTo, attempt, n, text } : undefined;
  }
}

/** Undefined when something is missing between the two. */
function joined(told: Answering, { from, pieces }: Heard): Answering | undefined {
  const later = pieces.slice(Math.max(0, told.n + 1 - from));
  if (from > told.n + 1) return undefined;
  return { ...told, n: told.n + later.length, text: told.text + later.join('') };
}

function isSame(
  one: Pick<Delta, 'inReplyTo' | 'attempt'>,
  other: Pick<Delta, 'inReplyTo' | 'attempt'>,
): boolean {
  return one.inReplyTo === other.inReplyTo && one.attempt === other.attempt;
}
