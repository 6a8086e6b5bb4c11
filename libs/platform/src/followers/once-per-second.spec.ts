import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OncePerSecond } from './once-per-second.js';

describe('OncePerSecond', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('calls at once, then once more for all that was asked meanwhile', () => {
    let calls = 0;
    const once = new OncePerSecond(() => (calls += 1));
    once.call();
    expect(calls).toBe(1);
    once.call();
    once.call();
    expect(calls).toBe(1);
    jest.advanceTimersByTime(1_000);
    expect(calls).toBe(2);
    jest.advanceTimersByTime(5_000);
    expect(calls).toBe(2);
    once.call();
    expect(calls).toBe(3);
    once.stop();
  });
});
