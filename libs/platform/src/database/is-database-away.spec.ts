import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './is-database-away.js';

const withCode = (code: string): Error => Object.assign(new Error('no'), { code });

describe('the database is away', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '53100', '53300'])('for %s', (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(true);
  });

  it('for connections that end without a code, and when every address refuses', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });

  it.each(['23505', '22P02', '57014', '40P01'])('but not for %s', (code) => {
    expect(isDatabaseAway(withCode(code))).toBe(false);
  });

  it('nor for anything else', () => {
    expect(isDatabaseAway(new Error('no'))).toBe(false);
    expect(isDatabaseAway(undefined)).toBe(false);
  });
});
