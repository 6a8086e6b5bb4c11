import { describe, expect, it } from '@jest/globals';
import { Failures } from './failures.js';

describe('Failures', () => {
  it('counts each fact for itself, until it is forgotten', () => {
    const failures = new Failures();
    expect([failures.count('a'), failures.count('a'), failures.count('b')]).toEqual([1, 2, 1]);
    failures.forget('a');
    expect(failures.count('a')).toBe(1);
  });

  it('forgets those that failed longest ago rather than grow', () => {
    const failures = new Failures();
    failures.count('first');
    for (let n = 0; n < 1_000; n += 1) failures.count(String(n));
    expect(failures.size).toBe(1_000);
    expect(failures.count('first')).toBe(1);
  });
});
