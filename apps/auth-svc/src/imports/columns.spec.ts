import { describe, expect, it } from '@jest/globals';
import { columnsOf, titleOf } from './columns.js';

const read = (...header: string[]) => {
  const columns = columnsOf(header);
  if ('failure' in columns) return columns.failure;
  return Object.fromEntries([...columns.at].map(([field, { index }]) => [field, index]));
};

describe('columnsOf', () => {
  it.each([
    [['Name', 'E-Mail'], { name: 0, email: 1 }],
    [['E-Mail Address', 'FULL NAME', 'Phone number'], { email: 0, name: 1, phone: 2 }],
    [['Vorname', 'Nachname', 'E-Mail-Adresse', 'Firma'], { firstName: 0, lastName: 1, email: 2, company: 3 }],
    [['Name', 'Name', 'Email', ''], { name: 0, email: 2 }],
  ])('reads %j', (header, fields) => expect(read(...header)).toEqual(fields));

  it('says what is missing', () => {
    expect(read('Name', 'Phone')).toBe('no_email_column');
    expect(read('Email')).toBe('no_name_column');
    expect(read()).toBe('no_email_column');
  });

  it('says what it ignores, and what the sheet calls a field', () => {
    const columns = columnsOf(['Given name', 'E-mail', 'Shoe size', 'e-mail']);
    if ('failure' in columns) throw new Error(columns.failure);
    expect(columns.ignored).toEqual(['Shoe size', 'e-mail']);
    expect(['name', 'email', 'role'].map((field) => titleOf(columns, field))).toEqual([
      'Given name',
      'E-mail',
      'role',
    ]);
  });
});
