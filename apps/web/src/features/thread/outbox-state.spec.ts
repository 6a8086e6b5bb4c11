import { describe, expect, it } from '@jest/globals';
import { nextToSend, type Outgoing, reduceOutbox } from './outbox-state.js';

const item = (clientMessageId: string, more: Partial<Outgoing> = {}): Outgoing => ({
  clientMessageId,
  conversationId: 'c',
  content: clientMessageId,
  private: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  state: 'sending',
  ...more,
});

describe('reduceOutbox', () => {
  it('takes a message once, whoever queues it again', () => {
    const once = reduceOutbox([], { kind: 'queued', item: item('a') });
    expect(reduceOutbox(once, { kind: 'queued', item: item('a') })).toBe(once);
  });

  it('keeps the id over failure and retry', () => {
    const refused = { code: 'MESSAGE_REFUSED', categories: ['spam'] };
    const failed = reduceOutbox([item('a')], { kind: 'failed', id: 'a', error: refused });
    expect(failed[0]).toMatchObject({ clientMessageId: 'a', state: 'failed', error: refused });
    const again = reduceOutbox(failed, { kind: 'sending', id: 'a' });
    expect(again[0]).toMatchObject({ clientMessageId: 'a', state: 'sending', error: undefined });
  });

  it('lets go of what has landed', () => {
    const items = [item('a'), item('b')];
    expect(reduceOutbox(items, { kind: 'gone', id: 'a' })).toEqual([items[1]]);
    expect(reduceOutbox(items, { kind: 'gone', id: 'x' })).toBe(items);
  });
});

describe('nextToSend', () => {
  it('sends in the order of writing, past what failed for good', () => {
    expect(
      nextToSend([item('a', { state: 'failed' }), item('b', { state: 'waiting' }), item('c')])
        ?.clientMessageId,
    ).toBe('b');
    expect(nextToSend([item('a', { state: 'failed' })])).toBeUndefined();
  });
});
