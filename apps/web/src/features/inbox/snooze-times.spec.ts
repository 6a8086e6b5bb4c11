import { describe, expect, it } from '@jest/globals';
import { fromField, snoozeEnd, toField } from './snooze-times.js';

const at = (text: string) => new Date(text);

describe('snoozeEnd', () => {
  it.each([
    ['later', '2026-03-04T10:20', '2026-03-04T13:00'],
    ['tomorrow', '2026-03-04T10:20', '2026-03-05T09:00'],
    ['tomorrow', '2026-12-31T23:59', '2027-01-01T09:00'],
    ['nextWeek', '2026-03-04T10:20', '2026-03-09T09:00'],
    ['nextWeek', '2026-03-09T10:20', '2026-03-16T09:00'],
    ['nextWeek', '2026-03-08T10:20', '2026-03-09T09:00'],
  ] as const)('%s at %s is %s', (choice, now, expected) =>
    expect(snoozeEnd(choice, at(now))).toEqual(at(expected)),
  );

  it('knows no later today in the evening', () => {
    expect(snoozeEnd('later', at('2026-03-04T19:00'))).toBeNull();
  });
});

describe('a field of date and time', () => {
  it('shows and gives local time', () => {
    expect(toField(at('2026-03-04T10:20'))).toBe('2026-03-04T10:20');
    expect(fromField('2026-03-04T10:20', at('2026-03-04T10:19'))).toEqual(at('2026-03-04T10:20'));
  });

  it.each(['', 'nonsense', '2026-03-04T10:20'])('gives nothing for %j when that is no time ahead', (text) => {
    expect(fromField(text, at('2026-03-04T10:20'))).toBeNull();
  });
});
