/**
 * A conversation as one reader's screen shows it: merged by `seq`, and what is ahead of a gap is held back until the
 * gap is filled.
 */
export class ConversationView {
  lastSeq = 0;
  #ahead = new Map();

  /** What can be shown now, in order: nothing for a repetition, several when a gap was filled. */
  take(message) {
    if (message.seq <= this.lastSeq) return [];
    this.#ahead.set(message.seq, message);
    const shown = [];
    for (let next; (next = this.#ahead.get(this.lastSeq + 1)); this.lastSeq += 1) {
      this.#ahead.delete(next.seq);
      shown.push(next);
    }
    return shown;
  }

  get hasGap() {
    return this.#ahead.size > 0;
  }
}
