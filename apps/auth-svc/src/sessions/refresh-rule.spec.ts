import { describe, expect, it } from '@jest/globals';
import { type Family, REFRESH_GRACE_MS, decideRefresh } from './refresh-rule.js';

const now = new Date('2026-01-01T00:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);

describe('decideRefresh', () => {
  it('rotates the current token', () => {
    const family: Family = { current: 3, rotations: [] };
    expect(decideRefresh(family, 3, now)).toEqual({ kind: 'rotate', next: 4, rotations: [now] });
  });

  it('keeps the rotations within the grace, and no older ones', () => {
    const family: Family = { current: 3, rotations: [ago(20_000), ago(5_000)] };
    expect(decideRefresh(family, 3, now)).toMatchObject({ rotations: [ago(5_000), now] });
  });

  it('gives a successor that was never used again, however late', () => {
    expect(decideRefresh({ current: 3, rotations: [ago(1e9)] }, 2, now)).toEqual({ kind: 'repeat', next: 3 });
    expect(decideRefresh({ current: 3, rotations: [] }, 2, now)).toEqual({ kind: 'repeat', next: 3 });
  });

  it('gives a used successor again within the grace only', () => {
    const within: Family = { current: 3, rotations: [ago(REFRESH_GRACE_MS), ago(1_000)] };
    const after: Family = { current: 3, rotations: [ago(REFRESH_GRACE_MS + 1), ago(1_000)] };
    expect(decideRefresh(within, 1, now)).toEqual({ kind: 'repeat', next: 2 });
    expect(decideRefresh(after, 1, now)).toEqual({ kind: 'reused' });
  });

  it('takes a token whose rotation is forgotten for reused', () => {
    expect(decideRefresh({ current: 9, rotations: [ago(1_000)] }, 7, now)).toEqual({ kind: 'reused' });
    expect(decideRefresh({ current: 9, rotations: [] }, 1, now)).toEqual({ kind: 'reused' });
  });

  it('takes a token from the future for reused', () => {
    expect(decideRefresh({ current: 2, rotations: [ago(1), ago(1)] }, 3, now)).toEqual({ kind: 'reused' });
  });
});
