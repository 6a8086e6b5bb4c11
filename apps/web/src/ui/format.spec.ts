import { describe, expect, it } from '@jest/globals';
import { ago, briefAge, dayName, duration, responseTime } from './format.js';

const NOW = new Date(2026, 5, 15, 12, 0).getTime();
const before = (ms: number) => new Date(NOW - ms).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('times', () => {
  it.each([
    [30_000, null],
    [5 * MINUTE, '5 min. ago'],
    [3 * HOUR, '3 hr. ago'],
    [50 * HOUR, 'Jun 13'],
  ])('%d ms ago', (age, expected) => expect(ago(before(age), NOW, 'en')).toBe(expected));

  it('are short in lists', () => {
    expect(briefAge(before(5 * MINUTE), NOW, 'en')).toBe('5m');
    expect(briefAge(before(400 * 24 * HOUR), NOW, 'en')).toBe('May 11, 2025');
  });

  it('take the largest unit that fits', () => {
    expect([duration(10_000, 'en'), duration(90 * MINUTE, 'en'), duration(49 * HOUR, 'en')]).toEqual([
      '1m',
      '1h',
      '2d',
    ]);
    expect(responseTime(4_230, 'en')).toBe('4.2s');
  });

  it('name the days close by', () => {
    expect(dayName(before(HOUR), NOW)).toBe('today');
    expect(dayName(before(13 * HOUR), NOW)).toBe('yesterday');
    expect(dayName(before(40 * HOUR), NOW)).toBeNull();
  });
});
