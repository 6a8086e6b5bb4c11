import { describe, expect, it } from '@jest/globals';
import { LIMITS, type Message } from '@switchboard/contracts';
import { fitting } from './stretch.js';

const messages = (count: number, content: string): Message[] =>
  Array.from({ length: count }, (_, seq) => ({ seq, content }) as Message);

const seqs = (items: readonly Message[]): (number | null)[] => items.map(({ seq }) => seq);

describe('what fits into a reply', () => {
  it('is everything as long as it does, with its text', () => {
    const items = messages(500, 'hello');
    const cut = fitting(items, 'first');
    expect(cut.items).toEqual(items);
    expect(JSON.parse(cut.json.text)).toEqual(items);
  });

  it.each(['first', 'last'] as const)('else as many from the %s on as fit, in their order', (end) => {
    const items = messages(500, '🦊'.repeat(500));
    const cut = fitting(items, end);
    const { length } = cut.items;
    expect(length).toBeGreaterThan(150);
    expect(length).toBeLessThan(250);
    expect(seqs(cut.items)).toEqual(seqs(end === 'first' ? items.slice(0, length) : items.slice(-length)));
    expect(JSON.parse(cut.json.text)).toEqual(cut.items);
    expect(Buffer.byteLength(cut.json.text)).toBeLessThan(LIMITS.replyBytes);
  });

  it('is one message at least', () => {
    expect(fitting(messages(3, 'x'.repeat(LIMITS.replyBytes)), 'first').items).toHaveLength(1);
  });

  it('is nothing of nothing', () => {
    expect(fitting([], 'last').json.text).toBe('[]');
  });
});
