import { describe, expect, it } from '@jest/globals';
import { Hand } from './hand.js';
import type { OutboxRow } from './outbox-row.js';

const row = (position: number, key: string): OutboxRow => ({
  position: String(position),
  id: `id-${position}`,
  workspaceId: 'w',
  key,
  type: 'demo.thing.changed',
  version: 1,
  sequence: position,
  data: {},
  patch: null,
  traceparent: null,
  createdAt: new Date(0),
  streamSeq: null,
  failures: 0,
});

describe('Hand', () => {
  it('gives out one row per aggregate until it is acknowledged', () => {
    const hand = new Hand();
    hand.add([row(1, 'a'), row(2, 'a'), row(3, 'b')]);
    const first = hand.take();
    expect(first?.position).toBe('1');
    expect(hand.take()?.position).toBe('3');
    expect(hand.take()).toBeUndefined();
    if (first) hand.acknowledged(first);
    expect(hand.take()?.position).toBe('2');
  });

  it('gives out at most 256', () => {
    const hand = new Hand();
    hand.add(Array.from({ length: 300 }, (_, n) => row(n, `key-${n}`)));
    let taken = 0;
    while (hand.take()) taken += 1;
    expect(taken).toBe(256);
  });

  it('skips what it has until it is marked', () => {
    const hand = new Hand();
    const [one] = [row(1, 'a')];
    hand.add([one]);
    hand.take();
    hand.acknowledged(one);
    hand.add([one]);
    expect(hand.take()).toBeUndefined();
    hand.forget(one);
    expect(hand.size).toBe(0);
    hand.add([one]);
    expect(hand.take()).toBe(one);
  });

  it('holds back only the aggregate of a row that failed', () => {
    const hand = new Hand();
    const [first, second, other] = [row(1, 'a'), row(2, 'a'), row(3, 'b')];
    hand.add([first, second, other]);
    hand.take();
    hand.hold(first);
    hand.add([first, second]);
    expect(hand.heldKeys).toEqual(['a']);
    expect(hand.take()).toBe(other);
    expect(hand.take()).toBeUndefined();
    hand.release('a');
    hand.add([first, second]);
    expect(hand.take()).toBe(first);
    expect(hand.take()).toBeUndefined();
  });

  it('tries a row that was put back before all others', () => {
    const hand = new Hand();
    const [first, other] = [row(1, 'a'), row(2, 'b')];
    hand.add([first, other]);
    hand.take();
    hand.putBack(first);
    expect(hand.take()).toBe(first);
  });
});
