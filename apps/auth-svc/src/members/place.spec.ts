import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { cursorOf, placeOf } from './place.js';

describe('a place among members', () => {
  it('survives its cursor', () => {
    const row = { createdAt: new Date('2026-01-31T12:00:00.123Z'), id: uuid() };
    expect(placeOf(cursorOf(row))).toEqual({ at: '2026-01-31T12:00:00.123Z', id: row.id });
  });

  it.each([
    '',
    'x',
    '💥',
    Buffer.from(`2026|${uuid()}`).toString('base64url'),
    Buffer.from('|').toString('base64url'),
  ])('is not made from %s', (cursor) => expect(placeOf(cursor)).toBeUndefined());
});
