/** What was acknowledged, pushed and shown, as the clients told it. Knows nothing of what is stored. */
export class Ledger {
  /** clientMessageId → what its sender was told. */
  acknowledged = new Map();
  /** Keys that were acknowledged twice with different answers. */
  contradictions = 0;
  pushedTwice = 0;
  pushedOutOfOrder = 0;
  shownOutOfOrder = 0;
  refusals = new Map();
  /** reader → conversation → ids in the order shown. */
  #shown = new Map();
  #pushed = new Map();

  add({ kind, ...report }) {
    this[`_${kind}`](report);
  }

  /** All [reader, conversationId, ids] that somebody follows. */
  *followed() {
    for (const [reader, conversations] of this.#shown)
      for (const [conversationId, ids] of conversations) yield { reader, conversationId, ids };
  }

  _opened({ reader, conversationId }) {
    if (!this.#shown.has(reader)) this.#shown.set(reader, new Map());
    this.#shown.get(reader).set(conversationId, []);
  }

  _acknowledged(report) {
    const known = this.acknowledged.get(report.clientMessageId);
    if (known && known.id !== report.id) this.contradictions += 1;
    this.acknowledged.set(report.clientMessageId, report);
  }

  _refused({ code }) {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  /** On one connection each message comes once, and each conversation's in the order of `seq`. */
  _pushed({ connection, conversationId, id, seq }) {
    if (seq === null) return;
    const key = `${connection} ${conversationId}`;
    if (!this.#pushed.has(key)) this.#pushed.set(key, { last: 0, ids: new Set() });
    const pushed = this.#pushed.get(key);
    if (pushed.ids.has(id)) this.pushedTwice += 1;
    else if (seq < pushed.last) this.pushedOutOfOrder += 1;
    pushed.ids.add(id);
    pushed.last = Math.max(pushed.last, seq);
  }

  _shown({ reader, conversationId, id, seq }) {
    const ids = this.#shown.get(reader).get(conversationId);
    if (seq !== ids.length + 1) this.shownOutOfOrder += 1;
    ids.push(id);
  }
}
