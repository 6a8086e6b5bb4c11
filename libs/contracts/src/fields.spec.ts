import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Email, Text, Texts, Time } from './fields.js';

class Sample {
  @Text({ max: 5 }) text: string;
  @Text({ max: 5, raw: true }) raw: string;
  @Email() email: string;
  @Time() at: string;
  @Texts({ max: 2, each: 3 }) words: string[];
}

const valid = { text: 'abc', raw: ' a ', email: 'A@B.org ', at: '2026-01-31T12:00:00Z', words: [' a '] };
const faults = (change: object) =>
  validateSync(plainToInstance(Sample, { ...valid, ...change })).map((error) => error.property);

describe('a field', () => {
  it('trims text and lowers e-mail addresses', () => {
    const sample = plainToInstance(Sample, valid);
    expect(sample).toMatchObject({ text: 'abc', raw: ' a ', email: 'a@b.org', words: ['a'] });
    expect(plainToInstance(Sample, { ...valid, text: '  a ' }).text).toBe('a');
  });

  it('counts code points, not UTF-16 units', () => {
    expect(faults({ text: '😀😀😀😀😀' })).toEqual([]);
    expect(faults({ text: '😀😀😀😀😀😀' })).toEqual(['text']);
  });

  it.each([[''], ['   '], ['a\0b'], [['a']], [{ toString: () => 'a' }], [1], [null], [undefined]])(
    'refuses %p as text',
    (text) => expect(faults({ text })).toEqual(['text']),
  );

  it.each([['2026-01-31'], ['2026-13-31T12:00:00Z'], ['2026-01-31T12:00:00+01:00'], ['now'], [0]])(
    'refuses %p as a time',
    (at) => expect(faults({ at })).toEqual(['at']),
  );

  it.each([[['a', 'b', 'c']], [['long']], [['']], [[1]], ['a'], [{ 0: 'a', length: 1 }]])(
    'refuses %p as words',
    (words) => expect(faults({ words })).toEqual(['words']),
  );
});
