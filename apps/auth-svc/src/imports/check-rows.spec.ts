import { describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { checkRows } from './check-rows.js';
import { columnsOf } from './columns.js';

const check = (...rows: string[][]) => {
  const columns = columnsOf(['Full name', 'E-Mail', 'Role', 'Phone']);
  if ('failure' in columns) throw new Error(columns.failure);
  return checkRows(rows, columns);
};

describe('checkRows', () => {
  it('takes good rows as text, customers unless they say otherwise', async () => {
    expect(
      await check(['Ada', 'Ada@Example.org', '', '+49 30 1'], ['Bob', 'bob@example.org', 'Agent']),
    ).toEqual([
      expect.objectContaining({
        row: 2,
        state: 'ready',
        email: 'ada@example.org',
        role: 'customer',
        phone: '+49 30 1',
      }),
      expect.objectContaining({ row: 3, state: 'ready', role: 'agent', phone: '', errors: [] }),
    ]);
  });

  it('names each fault by row and column', async () => {
    const [none, wrong] = await check(['', 'nobody'], ['Eve', 'eve@example.org', 'owner', '1'.repeat(31)]);
    const [empty] = await check(['Ada', ' ']);
    expect(none).toMatchObject({
      state: 'invalid',
      errors: [
        { row: 2, column: 'Full name', code: 'missing' },
        { row: 2, column: 'E-Mail', code: 'not_an_email' },
      ],
    });
    expect(wrong?.errors.map(({ row, column, field, code }) => [row, column, field, code])).toEqual([
      [3, 'Role', 'role', 'unknown'],
      [3, 'Phone', 'phone', 'too_long'],
    ]);
    expect(empty?.errors).toMatchObject([{ column: 'E-Mail', code: 'missing' }]);
  });

  it('finds an address twice, however it is written, and counts empty rows', async () => {
    const rows = await check(
      ['A', 'a@example.org'],
      ['', '', ''],
      ['B', ' A@EXAMPLE.ORG'.trim()],
      ['C', 'bad'],
    );
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'ready'],
      [4, 'duplicate'],
      [5, 'invalid'],
    ]);
    expect(rows[1]?.errors).toEqual([
      {
        ...{ row: 4, column: 'E-Mail', field: 'email' },
        ...{ code: 'duplicate', firstRow: 2, message: 'has the same address as row 2' },
      },
    ]);
  });

  it('keeps what looks like a formula as the text it is', async () => {
    const [row] = await check(['=HYPERLINK("http://evil.example")', 'x@example.org']);
    expect(row).toMatchObject({ state: 'ready', name: '=HYPERLINK("http://evil.example")' });
  });
});
