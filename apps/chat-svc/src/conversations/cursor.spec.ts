import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

const place = {
  sort: 'activity',
  at: '2026-01-31T12:00:00.123Z',
  id: '01990000-0000-7000-8000-000000000000',
} as const;

describe('a cursor', () => {
  it('comes back as it went out', () => {
    expect(decodeCursor(encodeCursor(place), 'activity')).toEqual(place);
    const idle = { ...place, sort: 'waiting', at: 'infinity' } as const;
    expect(decodeCursor(encodeCursor(idle), 'waiting')).toEqual(idle);
  });

  it.each([
    ['another sort', encodeCursor({ ...place, sort: 'created' })],
    ['nonsense', 'nonsense'],
    ['no time', encodeCursor({ ...place, at: 'yesterday' })],
    ['an impossible time', encodeCursor({ ...place, at: '2026-13-31T12:00:00.123Z' })],
    ['no id', encodeCursor({ ...place, id: `' or 1=1` })],
    ['too much', encodeCursor({ ...place, id: `${place.id}|more` })],
  ])('is refused with %s', (_, cursor) => {
    expect(decodeCursor(cursor, 'activity')).toBeNull();
  });
});
