import { describe, expect, it } from '@jest/globals';
import { ConversationView } from './conversation-view.mjs';

const message = (seq) => ({ seq });
const seqs = (messages) => messages.map(({ seq }) => seq);

describe("a reader's view", () => {
  it('shows what comes in order, and a repetition once', () => {
    const view = new ConversationView();
    expect(seqs(view.take(message(1)))).toEqual([1]);
    expect(seqs(view.take(message(1)))).toEqual([]);
    expect(view.hasGap).toBe(false);
  });

  it('holds back what is ahead of a gap', () => {
    const view = new ConversationView();
    expect(seqs(view.take(message(3)))).toEqual([]);
    expect(view.hasGap).toBe(true);
    expect(seqs(view.take(message(1)))).toEqual([1]);
    expect(seqs(view.take(message(2)))).toEqual([2, 3]);
    expect([view.hasGap, view.lastSeq]).toEqual([false, 3]);
  });
});
