import { describe, expect, it } from '@jest/globals';
import { TICKET_SORTS } from '@switchboard/contracts';
import { decodeId, decodePlace, encodeId, encodePlace, placeOf } from './ticket-cursor.js';
import type { TicketEntity } from './ticket.entity.js';

const id = '0197f3a0-0000-7000-8000-000000000001';
const at = new Date('2026-01-31T12:00:00.123Z');
const row = { id, updatedAt: at, createdAt: at, dueAt: null, priority: 'urgent' } as TicketEntity;

describe('the cursor of a list of tickets', () => {
  it.each(TICKET_SORTS)('by %s comes back as it was', (sort) => {
    const place = placeOf(row, sort);
    expect(decodePlace(encodePlace(sort, place), sort)).toEqual(place);
  });

  it('is of one sort', () => {
    expect(decodePlace(encodePlace('created', placeOf(row, 'created')), 'updated')).toBeNull();
  });

  it.each([
    '',
    'x',
    `updated|now|${id}`,
    `updated|2026-99-99T12:00:00.000Z|${id}`,
    'priority|9|' + id,
    'due|infinity|x',
  ])('of somebody else’s making is none: %s', (text) => {
    const cursor = Buffer.from(text).toString('base64url');
    for (const sort of TICKET_SORTS) expect(decodePlace(cursor, sort)).toBeNull();
  });

  it('of notes is an id', () => {
    expect(decodeId(encodeId(id))).toBe(id);
    expect(decodeId('nonsense')).toBeNull();
  });
});
