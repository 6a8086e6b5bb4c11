import { describe, expect, it } from '@jest/globals';
import { figuresAfter, previewOf, trendOf, trendsTo } from './figures.js';
import { newConversation } from './new-conversation.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
const fresh = newConversation({
  workspaceId: 'w',
  id: 'c',
  number: 1,
  now: at(0),
  title: null,
  channel: 'portal',
  handler: 'assistant',
  customer: { id: 'cleo', name: 'Cleo' },
  assistantId: null,
});

describe('the mood', () => {
  it('goes down towards frustration and up towards joy', () => {
    expect(trendOf('neutral', 'frustrated')).toBe('down');
    expect(trendOf('negative', 'positive')).toBe('up');
    expect(trendOf('neutral', 'neutral')).toBe('flat');
    expect(trendOf(null, 'frustrated')).toBe('flat');
  });

  it('is the same as a table', () => {
    expect(trendsTo('negative')).toEqual({
      none: 'flat',
      positive: 'down',
      neutral: 'down',
      negative: 'flat',
      frustrated: 'up',
    });
  });

  it('counts frustration in a row', () => {
    const angry = { senderType: 'customer', content: 'x', sentiment: 'frustrated', at: at(1) } as const;
    const once = { ...fresh, ...figuresAfter(fresh, angry) };
    expect(figuresAfter(once, angry)).toMatchObject({ frustratedInRow: 2 });
    expect(figuresAfter(once, { ...angry, sentiment: 'neutral' })).toMatchObject({ frustratedInRow: 0 });
  });
});

describe('the time to an answer', () => {
  it('runs from the first message that waited, and ends with the first answer', () => {
    const write = (senderType: 'customer' | 'assistant' | 'agent' | 'system', second: number) => ({
      senderType,
      content: 'x',
      sentiment: null,
      at: at(second),
    });
    let figures = fresh;
    for (const [by, second] of [
      ['customer', 1],
      ['customer', 3],
      ['system', 4],
      ['assistant', 6],
      ['agent', 60],
      ['customer', 70],
      ['agent', 71],
    ] as const) {
      figures = { ...figures, ...figuresAfter(figures, write(by, second)) };
    }
    expect(figures).toMatchObject({
      responseCount: 2,
      responseMs: 6_000,
      askedAt: null,
      customerCount: 3,
      assistantCount: 1,
      agentCount: 2,
    });
  });
});

describe('a preview', () => {
  it('cuts no character in two', () => expect(previewOf('🦊'.repeat(200))).toBe('🦊'.repeat(120)));
});
