import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Message } from '@switchboard/contracts';
import { ApiError } from '../../api/api-error.js';
import { KeptText } from './kept-text.js';
import { Outbox } from './outbox.js';
import type { Outgoing } from './outbox-state.js';

class MemoryStorage implements Storage {
  private readonly entries = new Map<string, string>();
  get length() {
    return this.entries.size;
  }
  clear = () => this.entries.clear();
  getItem = (name: string) => this.entries.get(name) ?? null;
  key = (at: number) => [...this.entries.keys()][at] ?? null;
  removeItem = (name: string) => void this.entries.delete(name);
  setItem = (name: string, value: string) => void this.entries.set(name, value);
}

const item = (clientMessageId: string, at = 0): Outgoing => ({
  clientMessageId,
  conversationId: 'c',
  content: clientMessageId,
  private: false,
  createdAt: `2026-01-01T00:00:0${at}.000Z`,
  state: 'sending',
});
const failure = (code: string, retryAfter?: number) => new ApiError(0, { code, message: '', retryAfter });

describe('Outbox', () => {
  let storage: MemoryStorage;
  let items: readonly Outgoing[];
  let timers: (() => void)[];
  const send = jest.fn<(outgoing: Outgoing) => Promise<Message>>();
  const landed = jest.fn();

  const open = () => {
    items = [];
    return new Outbox({
      kept: new KeptText(storage, 'me'),
      send,
      landed,
      read: () => items,
      write: (_, next) => (items = next),
      after: (_, work) => void timers.push(work),
    });
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    storage = new MemoryStorage();
    timers = [];
    send.mockReset();
    landed.mockReset();
    send.mockImplementation(async (outgoing) => ({ id: outgoing.clientMessageId }) as Message);
  });

  it('sends in the order of writing and keeps nothing once acknowledged', async () => {
    const outbox = open();
    void outbox.post(item('a'));
    void outbox.post(item('b', 1));
    await settle();
    expect(send.mock.calls.map(([outgoing]) => outgoing.clientMessageId)).toEqual(['a', 'b']);
    expect(items).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('says whether a message is with the server', async () => {
    send.mockRejectedValueOnce(failure('OFFLINE'));
    const outbox = open();
    expect(await outbox.post(item('a'))).toBe(false);
    expect(await Promise.all([outbox.post(item('b', 1)), outbox.post(item('c', 2))])).toEqual([true, true]);
    expect(items).toEqual([]);
  });

  it('waits without a connection, and goes on when asked', async () => {
    send.mockRejectedValueOnce(failure('OFFLINE'));
    const outbox = open();
    void outbox.post(item('a'));
    await settle();
    expect(items[0]?.state).toBe('waiting');
    await outbox.flush('c');
    expect(items).toEqual([]);
  });

  it('tries again by itself when the server is busy', async () => {
    send.mockRejectedValueOnce(failure('UNAVAILABLE', 2));
    void open().post(item('a'));
    await settle();
    expect(timers).toHaveLength(1);
    timers[0]?.();
    await settle();
    expect(landed).toHaveBeenCalledTimes(1);
  });

  it('shows what was refused and sends the next', async () => {
    send.mockRejectedValueOnce(failure('MESSAGE_REFUSED'));
    const outbox = open();
    void outbox.post(item('a'));
    void outbox.post(item('b', 1));
    await settle();
    expect(items).toMatchObject([
      { clientMessageId: 'a', state: 'failed', error: { code: 'MESSAGE_REFUSED' } },
    ]);
    expect(landed).toHaveBeenCalledTimes(1);
  });

  it('goes on after a reload with the same ids', async () => {
    send.mockRejectedValueOnce(failure('OFFLINE'));
    void open().post(item('a'));
    await settle();
    const reloaded = open();
    expect(items).toMatchObject([{ clientMessageId: 'a', state: 'waiting' }]);
    reloaded.flushAll();
    await settle();
    expect(send.mock.calls.map(([outgoing]) => outgoing.clientMessageId)).toEqual(['a', 'a']);
    expect(items).toEqual([]);
  });
});

describe('KeptText', () => {
  it('forgets one person’s text and no other’s', () => {
    const storage = new MemoryStorage();
    const mine = new KeptText(storage, 'me');
    const theirs = new KeptText(storage, 'you');
    mine.keepDraft('c', 'mine');
    theirs.keepDraft('c', 'theirs');
    mine.forget();
    expect([mine.draft('c'), theirs.draft('c')]).toEqual(['', 'theirs']);
  });
});
