/** How a model says, beside its words, that it doesn't know. Never shown. */
export const UNKNOWN_MARK = '<unknown/>';

/** Lets a stream of text through, without the mark. */
export class MarkFilter {
  seen = false;
  private held = '';

  constructor(private readonly mark = UNKNOWN_MARK) {}

  /** What of the text so far can be shown: an end that may become the mark is held back. */
  push(text: string): string {
    this.held += text;
    if (this.held.includes(this.mark)) {
      this.seen = true;
      this.held = this.held.replaceAll(this.mark, '');
    }
    const keep = this.beginningOfMark();
    const shown = this.held.slice(0, this.held.length - keep);
    this.held = this.held.slice(this.held.length - keep);
    return shown;
  }

  /** What was held back and has not become the mark. */
  end(): string {
    const rest = this.held;
    this.held = '';
    return rest;
  }

  private beginningOfMark(): number {
    const most = Math.min(this.held.length, this.mark.length - 1);
    for (let length = most; length > 0; length -= 1) {
      if (this.mark.startsWith(this.held.slice(-length))) return length;
    }
    return 0;
  }
}
