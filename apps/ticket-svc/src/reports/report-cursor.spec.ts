import { describe, expect, it } from '@jest/globals';
import { cursorBehind, decodeCursor } from './report-cursor.js';
import { ReportEntity } from './report.entity.js';

const id = '0197f3a0-0000-7000-8000-000000000001';
const row = Object.assign(new ReportEntity(), {
  id,
  createdAt: new Date('2026-01-31T12:00:00.123Z'),
  dueAt: new Date('2026-02-01T12:00:00.456Z'),
});

describe('a cursor of reports', () => {
  it('names the row it was made of', () => {
    expect(decodeCursor(cursorBehind(row, 'created'), 'created')).toEqual({
      id,
      at: '2026-01-31T12:00:00.123Z',
    });
    expect(decodeCursor(cursorBehind(row, 'due'), 'due')).toEqual({ id, at: '2026-02-01T12:00:00.456Z' });
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['one of another sort', cursorBehind(row, 'due')],
    ['no time', Buffer.from(`created|now|${id}`).toString('base64url')],
    ['no id', Buffer.from('created|2026-01-31T12:00:00.123Z|1').toString('base64url')],
    ['too much', Buffer.from(`created|2026-01-31T12:00:00.123Z|${id}|x`).toString('base64url')],
  ])('is refused when it is %s', (_, cursor) => expect(decodeCursor(cursor, 'created')).toBeNull());
});
