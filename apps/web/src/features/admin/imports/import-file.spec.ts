import { LIMITS } from '@switchboard/contracts/limits';
import { describe, expect, it } from '@jest/globals';
import { sheetFault } from './import-file.js';

describe('a sheet', () => {
  it.each([
    ['people.xlsx', 100, null],
    ['People.CSV', LIMITS.importBytes, null],
    ['people.xlsx', LIMITS.importBytes + 1, 'tooLarge'],
    ['people.xls', 100, 'unsupported'],
    ['people', 100, 'unsupported'],
  ])('%s of %d bytes: %s', (name, size, fault) => {
    expect(sheetFault({ name, size })).toBe(fault);
  });
});
