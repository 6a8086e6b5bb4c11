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
  data: '{}',
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

  describe('takes a row straight from its commit', () => {
    it('when it is the first of its aggregate or follows the last one', () => {
      const hand = new Hand();
      expect(hand.follow(row(1, 'a'))).toBe(true);
      expect(hand.follow(row(2, 'a'))).toBe(true);
      expect(hand.take()?.position).toBe('1');
    });

    it('not when what came before it may be unknown', () => {
      const hand = new Hand();
      expect(hand.follow(row(7, 'a'))).toBe(false);
      hand.add([row(7, 'a')]);
      expect(hand.follow(row(9, 'a'))).toBe(false);
      expect(hand.follow(row(8, 'a'))).toBe(true);
    });

    it('not after one that was left to a scan, until the scan has brought it', () => {
      const hand = new Hand();
      hand.add([row(1, 'a'), row(1, 'b')]);
      hand.loseTrack('a');
      expect(hand.follow(row(2, 'a'))).toBe(false);
      hand.loseTracks();
      expect(hand.follow(row(2, 'b'))).toBe(false);
      hand.add([row(2, 'a')]);
      expect(hand.follow(row(3, 'a'))).toBe(true);
    });

    it('not while its aggregate is held back', () => {
      const hand = new Hand();
      const first = row(1, 'a');
      hand.add([first]);
      hand.take();
      hand.hold(first);
      expect(hand.follow(row(2, 'a'))).toBe(false);
      hand.release('a');
      expect(hand.follow(row(2, 'a'))).toBe(false);
    });
  });
});
